package org.nadhir.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
  void everyConditionIsRead() throws IOException {
    String conditions =
        GOOD.replace(
            "{score: {window: 7d, story_cap: 16}}",
            """

              all:
                - spike: {window: 24h, baseline: 28d, min_history: 7d, min_stories: 4}
                  at_least: 3
                - any:
                    - first: {window: 24h, quiet: 90d, types: [nuclear]}
                      at_least: 5
                    - reversal: {window: 3d, before: 14d, at_least_before: 30, towards: escalation}
                      at_least: 10
                  at_least: 1
                - not: {match: {window: 7d, types: [de_escalation]}, at_least: 1}
                  at_least: 1
            """
                .indent(4));

    Condition condition = read(conditions).rules().get(0).condition();
    assertThat(condition.window()).isEqualTo(Duration.ofDays(91));
    assertThat(condition.turns())
        .containsExactlyInAnyOrder(
            Duration.ofDays(1),
            Duration.ofDays(29),
            Duration.ofDays(91),
            Duration.ofDays(3),
            Duration.ofDays(17),
            Duration.ofDays(7));
  }

  @Test
  void mistakesInPartsNameTheirPlace() {
    String bad =
        GOOD.replace(
            "{score: {window: 7d, story_cap: 16}}",
            "{all: [{match: {window: 7d}}, {blink: {}, at_least: 1}]}");

    assertThatThrownBy(() -> read(bad))
        .hasMessageContaining("condition.all[0].at_least")
        .hasMessageContaining("condition.all[1].blink: is no condition; allowed: score, count");
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
