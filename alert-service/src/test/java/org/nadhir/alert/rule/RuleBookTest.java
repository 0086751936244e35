package org.nadhir.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.rule.read.RuleFile;

class RuleBookTest {
  private static final String SEVERAL =
      """
      rules:
        - id: several
          version: "1"
          title: {en: Several, ar: عدة}
          description: Conditions with windows of their own.
          key: theatre
          condition:
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
          levels: {watch: {raise: 1, clear: 1}}
      """;

  @Test
  void theLongestWindowIsThatOfTheLongestPart() {
    RuleBook book = RuleFile.read("several", SEVERAL, Optional.empty()).rules();

    assertThat(book.longestWindow()).isEqualTo(Duration.ofDays(91));
    assertThat(book.rules().get(0).condition().turns())
        .containsExactlyInAnyOrder(
            Duration.ofDays(1),
            Duration.ofDays(29),
            Duration.ofDays(91),
            Duration.ofDays(3),
            Duration.ofDays(17),
            Duration.ofDays(7));
  }

  @Test
  void withoutAFileTheRulesInsideAreLoaded() {
    assertThat(RuleBook.load(Optional.empty()).rules()).extracting(Rule::id).contains("tension");
  }
}
