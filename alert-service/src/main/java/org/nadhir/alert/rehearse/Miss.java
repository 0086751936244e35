package org.nadhir.alert.rehearse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.read.RuleTest;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Transition;

/** An expectation that is not met: what was expected, what it was, and what is lacking. */
public final class Miss {
  private final RuleTest test;
  private final RuleTest.Expected expected;
  private final RuleTest.Standing found;
  private final Rule rule;
  private final Optional<Alert> alert;
  private final double value;
  private final int stories;
  private final int families;
  private final boolean official;

  Miss(
      RuleTest test,
      RuleTest.Expected expected,
      RuleTest.Standing found,
      Rule rule,
      Reading reading,
      Optional<Alert> alert) {
    this.test = test;
    this.expected = expected;
    this.found = found;
    this.rule = rule;
    this.alert = alert;
    this.value = reading.value();
    this.stories = reading.stories();
    this.families = reading.families();
    this.official = reading.official();
  }

  /** The test. */
  public RuleTest test() {
    return test;
  }

  /**
   * One line with place, rule, test, time, what was expected and what was measured, and one of what
   * the alert went through, if there is one.
   */
  public List<String> lines() {
    String first =
        "%s: rule '%s', test '%s': by %s expected %s, was %s: %s"
            .formatted(
                expected.at(),
                test.rule(),
                test.name(),
                expected.time(),
                code(expected.standing()),
                code(found),
                measured());
    String asked = asked();
    return alert
        .map(told -> List.of(first + asked, "  it went: " + history(told)))
        .orElse(List.of(first + asked));
  }

  private String measured() {
    return "value %s, %s of %s%s"
        .formatted(
            number(value),
            counted(stories, "story", "stories"),
            counted(families, "family", "families"),
            official ? ", an official source among them" : "");
  }

  /** What the expected severity needs. */
  private String asked() {
    return rule.levels().stream()
        .filter(level -> level.severity().name().equals(expected.standing().name()))
        .map(Miss::asked)
        .findFirst()
        .orElse("");
  }

  private static String asked(Level level) {
    return "; %s begins at value %s with %s of %s%s, and ends below %s"
        .formatted(
            level.severity().code(),
            number(level.raise()),
            counted(level.stories(), "story", "stories"),
            counted(level.families(), "family", "families"),
            level.officialSuffices() ? " or one of an official source" : "",
            number(level.clear()));
  }

  private static String history(Alert alert) {
    return alert.history().stream().map(Miss::step).collect(Collectors.joining(", "));
  }

  private static String step(Transition step) {
    Instant at = step.at();
    return "%s %s %s (%s, %s)"
        .formatted(
            at, step.state().code(), step.severity().code(), number(step.value()), step.cause());
  }

  private static String code(RuleTest.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
