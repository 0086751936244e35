package org.nadhir.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.DE_ESCALATION;
import static org.nadhir.contracts.SignalType.MILITARY_THREAT;
import static org.nadhir.contracts.SignalType.NUCLEAR;
import static org.nadhir.contracts.SignalType.SANCTIONS;
import static org.nadhir.contracts.SignalType.TROOP_BUILDUP;
import static org.nadhir.contracts.SignalType.WEAPONS_DEPLOYMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

class ConditionTest {
  private static final SignalFilter ALL = new SignalFilter(Set.of(), Set.of(), Set.of());
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Condition SCORE = new Condition.Score(WEEK, ALL, Weights.DEFAULT, 15);

  @Test
  void aStoryGivesItsStrongestSignalOfEachTypeUpToTheCap() {
    Reading reading =
        measure(SCORE, News.at("2022-01-01T00:00:00Z").says(ATTACK, ATTACK, SANCTIONS));

    assertThat(reading.value()).isEqualTo(15);
    assertThat(reading.signals()).containsOnly(entry(ATTACK), entry(SANCTIONS));
  }

  @Test
  void copiesAddNothing() {
    Reading reading =
        measure(
            SCORE,
            News.at("2022-01-01T00:00:00Z").by("a").withText(1).says(ATTACK),
            News.at("2022-01-01T01:00:00Z").by("b").withText(1).says(ATTACK));

    assertThat(reading.value()).isEqualTo(10);
    assertThat(reading.stories()).isEqualTo(1);
    assertThat(reading.families()).isEqualTo(1);
  }

  @Test
  void deniedNegatedAndHistoricalSignalsCountNothing() {
    Reading reading =
        measure(
            SCORE,
            News.at("2022-01-01T00:00:00Z").says(Status.DENIED, ATTACK),
            News.at("2022-01-02T00:00:00Z").says(Status.NEGATED, ATTACK),
            News.at("2022-01-03T00:00:00Z").says(Status.HISTORICAL, ATTACK));

    assertThat(reading.value()).isZero();
    assertThat(reading.stories()).isZero();
  }

  @Test
  void aThreatLosesNothingForItsCondition() {
    Observation threat = News.at("2022-01-01T00:00:00Z").says(Status.CONDITIONAL, MILITARY_THREAT);
    Observation sanctions = News.at("2022-01-02T00:00:00Z").says(Status.CONDITIONAL, SANCTIONS);

    assertThat(measure(SCORE, threat).value()).isEqualTo(10);
    assertThat(measure(SCORE, sanctions).value()).isEqualTo(5);
  }

  @Test
  void easingCountsAgainstButTheScoreIsNeverNegative() {
    Observation attack = News.at("2022-01-01T00:00:00Z").says(ATTACK);
    Observation easing = News.at("2022-01-02T00:00:00Z").says(DE_ESCALATION);

    assertThat(measure(SCORE, attack, easing).value()).isEqualTo(5);
    assertThat(measure(SCORE, easing).value()).isZero();
  }

  @Test
  void aLadderCountsStepsInTheirOrderOnly() {
    Condition ladder =
        new Condition.Ladder(
            WEEK,
            List.of(type(TROOP_BUILDUP), type(MILITARY_THREAT), type(WEAPONS_DEPLOYMENT)),
            Weights.DEFAULT);
    Observation buildup = News.at("2022-01-01T00:00:00Z").says(TROOP_BUILDUP);
    Observation threat = News.at("2022-01-02T00:00:00Z").says(MILITARY_THREAT);
    Observation weapons = News.at("2022-01-03T00:00:00Z").says(WEAPONS_DEPLOYMENT);
    Observation weaponsFirst = News.at("2021-12-31T00:00:00Z").says(WEAPONS_DEPLOYMENT);

    assertThat(measure(ladder, buildup, threat, weapons).value()).isEqualTo(3);
    assertThat(measure(ladder, weaponsFirst, buildup, threat).value()).isEqualTo(2);
    assertThat(measure(ladder, threat, weapons).value()).isZero();
  }

  @Test
  void aMatchIsTheStrongestSingleSignal() {
    Condition match = new Condition.Match(WEEK, type(NUCLEAR), Weights.DEFAULT);

    assertThat(measure(match, News.at("2022-01-01T00:00:00Z").says(NUCLEAR, ATTACK)).value())
        .isEqualTo(10);
    assertThat(measure(match, News.at("2022-01-01T00:00:00Z").says(ATTACK)).value()).isZero();
  }

  @Test
  void familiesAreCountedByVoice() {
    Condition count =
        new Condition.Count(WEEK, type(ATTACK), Weights.DEFAULT, Condition.Count.Unit.FAMILIES);

    Reading reading =
        measure(
            count,
            News.at("2022-01-01T00:00:00Z").by("a").crediting("wire").says(ATTACK),
            News.at("2022-01-01T01:00:00Z").by("b").crediting("wire").says(ATTACK),
            News.at("2022-01-01T02:00:00Z").by("c").says(ATTACK));

    assertThat(reading.value()).isEqualTo(2);
    assertThat(reading.stories()).isEqualTo(3);
  }

  private static SignalFilter type(SignalType type) {
    return new SignalFilter(Set.of(type), Set.of(), Set.of());
  }

  private static Reading measure(Condition condition, Observation... said) {
    Observations observations = new Observations();
    List.of(said).forEach(observations::add);
    return condition.measure(
        observations.window(Instant.parse("2022-01-04T00:00:00Z"), condition.window()));
  }

  private static java.util.Map.Entry<SignalType, Integer> entry(SignalType type) {
    return java.util.Map.entry(type, 1);
  }
}
