package org.nadhir.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final String GOOD =
      """
      rules:
        - id: tension
          version: "1"
          title: {en: Tension, ar: توتر}
          description: The sum.
          key: theatre
          condition: {score: {window: 7d, story_cap: 16}}
          levels: {watch: {raise: 30, clear: 12}}
      """;

  @Test
  void theBundledRulesAreValid() {
    assertThat(RuleBook.load(Optional.empty()).rules())
        .extracting(Rule::id)
        .contains("tension", "hostilities", "escalation-ladder", "nuclear-signal");
  }

  @Test
  void aRuleIsReadWithItsDefaults() throws IOException {
    Rule rule = read(GOOD).rules().get(0);

    assertThat(rule.keepFiringFor()).isZero();
    assertThat(rule.levels()).extracting(Level::families).containsExactly(1);
  }

  @Test
  void allMistakesAreListedAtOnceWithPlaceAndWhatIsAllowed() {
    String bad =
        GOOD.replace("window: 7d", "window: 7 days")
            .replace("key: theatre", "key: planet")
            .replace("clear: 12", "clear: 40, sound: loud")
            .replace("watch:", "whatever: {raise: 1, clear: 1}, watch:")
            .replace("ar: توتر", "fr: tension");

    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining("file.rules[0].condition.score.window: '7 days' is no duration")
        .hasMessageContaining("file.rules[0].key: 'planet' is no key; allowed: theatre")
        .hasMessageContaining("file.rules[0].levels.watch.clear: 40.0 is above raise 30.0")
        .hasMessageContaining("file.rules[0].levels.watch: unknown field 'sound'")
        .hasMessageContaining("unknown Severity 'whatever'; allowed: watch, warning, critical")
        .hasMessageContaining("file.rules[0].title: ar is missing");
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    String twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);

    assertThatThrownBy(() -> read(twice)).hasMessageContaining("rule 'tension': id stands twice");
  }

  @Test
  void anUnknownSignalTypeNamesThoseAllowed() {
    String bad = GOOD.replace("story_cap: 16", "story_cap: 16, types: [war]");

    assertThatThrownBy(() -> read(bad))
        .hasMessageContaining(
            "condition.score.types: unknown SignalType 'war'; allowed: sanctions");
  }

  private static RuleBook read(String yaml) throws IOException {
    return RuleBook.read(
        "bad.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
