package org.nadhir.alert.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.rule.read.RuleFile;

class RehearsalTest {
  private static final String ATTACKS =
      """
        - id: attacks
          version: "1"
          title: {en: Attacks, ar: هجمات}
          description: Attacks of two days.
          key: KEY
          condition: {count: {window: 2d, types: [attack]}}
          levels: {watch: {raise: 2, clear: 1}, critical: {raise: 4, clear: 2, families: 3}}
          MORE
      """;

  private static List<String> play(String rules) {
    RuleFile file = RuleFile.read("rules.yaml", "rules:\n" + rules, Optional.empty());
    assertThat(file.tests()).isNotEmpty();
    return Rehearsal.play(file).stream().flatMap(miss -> miss.lines().stream()).toList();
  }

  private static String attacks(String key, String more) {
    String indented = more.indent(4).strip();
    return ATTACKS.replace("KEY", key).replace("MORE", indented);
  }

  private static List<String> playAttacks(String key, String name, String timeline) {
    return play(
        attacks(
            key,
            """
            tests:
              - name: a test
                key: %s
                timeline:
            %s\
            """
                .formatted(name, timeline.indent(6))));
  }

  @Test
  void missSaysWhereWhenWhatWasExpectedWhatWasAndWhatItTakes() {
    assertThat(
            playAttacks(
                "theatre",
                "ukraine",
                """
                - at: 2022-02-24T04:00Z
                  every: 1h
                  times: 3
                  publish: {type: attack, family: sample-press}
                - by: 2022-02-24T07:00Z
                  expect: critical
                """))
        .containsExactly(
            "rules.yaml:17:13: rule 'attacks', test 'a test': by 2022-02-24T07:00:00Z expected"
                + " critical, was watch: value 3, 3 stories of 1 family; critical begins at value 4"
                + " with 1 story of 3 families, and ends below 2",
            "  it went: 2022-02-24T05:00:00Z firing watch (2, raised)");
  }

  @Test
  void missOfAnAlertThatNeverWasHasNoHistory() {
    assertThat(playAttacks("theatre", "ukraine", "- {by: 2022-02-24T07:00Z, expect: watch}\n"))
        .singleElement()
        .asString()
        .contains("expected watch, was nothing: value 0, 0 stories of 0 families; watch begins at");
  }

  @Test
  void articlesAreIndependentUnlessTheTestSaysOtherwise() {
    assertThat(
            playAttacks(
                "theatre",
                "ukraine",
                """
                - at: 2022-02-24T04:00Z
                  publish: [{type: attack, story: one}, {type: attack, story: one}]
                - {by: 2022-02-24T04:00Z, expect: nothing}
                - at: 2022-02-24T05:00Z
                  publish: {type: attack, id: again}
                - {by: 2022-02-24T05:00Z, expect: watch}
                - at: 2022-02-24T06:00Z
                  publish: [{type: attack, id: again}, {type: attack}]
                - {by: 2022-02-24T06:00Z, expect: watch}
                - at: 2022-02-24T07:00Z
                  publish: {type: attack}
                - {by: 2022-02-24T07:00Z, expect: critical}
                """))
        .isEmpty();
  }

  @Test
  void copiesWithOtherOrdinalsAreStoriesOfTheirOwn() {
    assertThat(
            playAttacks(
                "theatre",
                "ukraine",
                """
                - at: 2022-02-24T04:00Z
                  publish:
                    - {type: attack, story: package, ordinals: [12]}
                    - {type: attack, story: package, ordinals: [13]}
                - {by: 2022-02-24T04:00Z, expect: watch}
                """))
        .isEmpty();
  }

  @Test
  void onDyadsTheKeySaysWhoAndWhomUnlessTheTestDoes() {
    assertThat(
            playAttacks(
                "dyad",
                "RUS>UKR",
                """
                - at: 2022-02-24T04:00Z
                  publish: [{type: attack}, {type: attack, actor: UKR, target: RUS}]
                - {by: 2022-02-24T04:00Z, expect: nothing}
                - at: 2022-02-24T05:00Z
                  publish: {type: attack, actor: RUS+BLR}
                - {by: 2022-02-24T05:00Z, expect: watch}
                """))
        .isEmpty();
  }

  @Test
  void everyTypeOfKeyCanBeTested() {
    String timeline =
        """
        - at: 2022-02-24T04:00Z
          publish: [{type: attack}, {type: attack, family: other}]
        - {by: 2022-02-24T04:00Z, expect: watch}
        """;
    assertThat(playAttacks("country", "UKR", timeline)).isEmpty();
    assertThat(playAttacks("actor", "RUS", timeline)).isEmpty();
    assertThat(playAttacks("type", "attack", timeline)).isEmpty();
    assertThat(playAttacks("outlet", "sample-wire", timeline)).isEmpty();
    assertThat(playAttacks("all", "all", timeline)).isEmpty();
  }

  @Test
  void lateNewsLandsWhereItBelongs() {
    assertThat(
            playAttacks(
                "theatre",
                "ukraine",
                """
                - {at: 2022-02-24T04:00Z, publish: {type: attack}}
                - {by: 2022-02-25T00:00Z, expect: nothing}
                - {at: 2022-02-24T03:00Z, publish: {type: attack}}
                - {by: 2022-02-25T00:00Z, expect: watch}
                - {by: 2022-02-26T04:00Z, expect: resolved}
                """))
        .isEmpty();
  }

  @Test
  void waitsAreWalkedThrough() {
    assertThat(
            play(
                attacks(
                    "theatre",
                    """
                    for: 2h
                    keep_firing_for: 6h
                    tests:
                      - name: it waits to begin and to end
                        key: ukraine
                        timeline:
                          - at: 2022-02-24T04:00Z
                            publish: [{type: attack}, {type: attack}]
                          - {by: 2022-02-24T05:59Z, expect: pending}
                          - {by: 2022-02-24T06:00Z, expect: watch}
                          - {by: 2022-02-26T04:00Z, expect: recovering}
                          - {by: 2022-02-26T10:00Z, expect: resolved}
                    """)))
        .isEmpty();
  }

  @Test
  void anotherRuleOnTheKeyMutes() {
    String threats =
        attacks("theatre", "")
            .replace("id: attacks", "id: threats")
            .replace("[attack]", "[military_threat]");
    assertThat(
            play(
                attacks("theatre", "")
                    + threats
                    + """
                        inhibited_by: [attacks]
                        tests:
                          - name: an attack mutes the threats
                            key: ukraine
                            timeline:
                              - at: 2022-02-24T04:00Z
                                publish: [{type: military_threat}, {type: military_threat}]
                              - {by: 2022-02-24T04:00Z, expect: watch}
                              - at: 2022-02-24T05:00Z
                                publish: [{type: attack}, {type: attack}]
                              - {by: 2022-02-24T05:00Z, expect: inhibited}
                    """
                        .indent(0)))
        .isEmpty();
  }

  @Test
  void whatIsDeniedByWhoShouldKnowIsRetracted() {
    assertThat(
            play(
                attacks(
                    "dyad",
                    """
                    tests:
                      - name: the actor denies hearsay
                        key: RUS>UKR
                        timeline:
                          - at: 2022-02-24T04:00Z
                            publish: [{type: attack, status: reported}, {type: attack, status: reported}]
                          - {by: 2022-02-24T04:00Z, expect: watch}
                          - at: 2022-02-24T06:00Z
                            publish: {type: attack, status: denied, speaker: RUS}
                          - {by: 2022-02-24T06:00Z, expect: retracted}
                    """)))
        .isEmpty();
  }

  @Test
  void articlesThatSayNothingBreakSilence() {
    assertThat(
            play(
                """
                  - id: quiet
                    version: "1"
                    title: {en: Silence, ar: صمت}
                    description: A wire stops.
                    key: outlet
                    only: [sample-wire]
                    condition: {silence: {window: 24h, baseline: 7d, min_history: 3d}}
                    levels: {watch: {raise: 4, clear: 1}}
                    tests:
                      - name: four a day, then none
                        key: sample-wire
                        timeline:
                          - at: 2022-01-01T00:00Z
                            every: 6h
                            times: 20
                            publish: {}
                          - {by: 2022-01-06T11:59Z, expect: nothing}
                          - {by: 2022-01-06T18:00Z, expect: watch}
                          - {at: 2022-01-07T00:00Z, publish: {}}
                          - {by: 2022-01-07T00:00Z, expect: resolved}
                """))
        .isEmpty();
  }
}
