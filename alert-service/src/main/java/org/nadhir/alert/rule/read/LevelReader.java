package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.alert.rule.Level;
import org.nadhir.contracts.Severity;

/** Reads the levels of a rule: from which value on it is of which severity. */
final class LevelReader {
  private static final Form<Double> ABOVE_ZERO = Form.number("a number above 0", n -> n > 0);

  private LevelReader() {}

  /**
   * The levels, least severe first.
   *
   * @param corroborated whether there are stories behind the rule's value, of which one is asked
   *     for where the level names no number
   */
  static List<Level> levels(Place place, boolean corroborated) {
    Place yaml = place.as(Section.LEVELS);
    List<Level> levels = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (yaml.has(severity.code())) {
        levels.add(level(severity, yaml.at(severity.code()).as(Section.LEVEL), corroborated));
      }
    }
    if (levels.isEmpty() && place.node() != null) {
      place.mistake("names no severity", "at least one of watch, warning, critical");
    }
    for (int i = 1; i < levels.size(); i++) {
      checkRise(levels.get(i - 1), levels.get(i), yaml);
    }
    return levels;
  }

  private static Level level(Severity severity, Place yaml, boolean corroborated) {
    int least = corroborated ? 1 : 0;
    Level level =
        new Level(
            severity,
            yaml.required("raise", ABOVE_ZERO, Double.MAX_VALUE),
            yaml.required("clear", ABOVE_ZERO, Double.MIN_NORMAL),
            yaml.optional("stories", Form.count(0), least),
            yaml.optional("families", Form.count(0), least),
            yaml.optional("official_suffices", Form.TRUTH, false));
    if (level.clear() > level.raise()) {
      yaml.at("clear")
          .mistake(
              "%s is above raise %s".formatted(text(level.clear()), text(level.raise())),
              "a number above 0 and not above raise");
    }
    if (!corroborated && (level.stories() > 0 || level.families() > 0)) {
      yaml.mistake(
          "asks for stories, but none stand behind this condition", "stories and families 0");
    }
    return level;
  }

  private static void checkRise(Level lower, Level higher, Place yaml) {
    if (lower.raise() < Double.MAX_VALUE && higher.raise() < lower.raise()) {
      yaml.at(higher.severity().code())
          .at("raise")
          .mistake(
              "%s is below raise %s of %s"
                  .formatted(text(higher.raise()), text(lower.raise()), lower.severity().code()),
              "%s or more: what is more severe begins no lower".formatted(text(lower.raise())));
    }
  }

  /** A number as people write it: 30, not 30.0. */
  static String text(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
