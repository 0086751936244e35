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
  private static final SignalFilter ALL = SignalFilter.ALL;
  private static final Instant NOW = Instant.parse("2022-01-04T00:00:00Z");
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
        new Ladder(
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

  private static Observation said(int day, SignalType type) {
    return News.at(NOW.minus(Duration.ofDays(day))).says(type);
  }

  @Test
  void aSpikeIsTheRecentStoriesAgainstTheUsualOnesOfTheSpanThatWasObserved() {
    Condition spike = spike(Duration.ofDays(5), 2);

    assertThat(
            measure(spike, said(0, ATTACK), News.at(NOW).by("b").says(SANCTIONS), said(10, NUCLEAR))
                .value())
        .isEqualTo(2);
  }

  @Test
  void aSpikeNeedsHistoryAndRecentStories() {
    Observation[] news = {said(0, ATTACK), News.at(NOW).by("b").says(SANCTIONS), said(4, NUCLEAR)};

    assertThat(measure(spike(Duration.ofDays(3), 2), news).value()).isEqualTo(2);
    assertThat(measure(spike(Duration.ofDays(4), 2), news).value()).isZero();
    assertThat(measure(spike(Duration.ofDays(3), 3), news).value()).isZero();
  }

  private static Condition spike(Duration history, int stories) {
    return new Spike(
        Duration.ofDays(1), Duration.ofDays(28), history, stories, ALL, Weights.DEFAULT);
  }

  @Test
  void theFirstSignalAfterAQuietTimeCounts() {
    Condition first = first(Duration.ofDays(5));

    assertThat(measure(first, said(0, NUCLEAR), said(10, ATTACK)).value()).isEqualTo(10);
    assertThat(measure(first, said(0, NUCLEAR), said(10, NUCLEAR)).value()).isZero();
    assertThat(measure(first, said(0, NUCLEAR), said(40, NUCLEAR), said(20, ATTACK)).value())
        .isEqualTo(10);
  }

  @Test
  void theFirstArticleOfAllIsNoNews() {
    assertThat(measure(first(Duration.ofDays(5)), said(0, NUCLEAR)).value()).isZero();
    assertThat(measure(first(Duration.ZERO), said(0, NUCLEAR)).value()).isEqualTo(10);
  }

  private static Condition first(Duration history) {
    return new First(
        Duration.ofDays(1), Duration.ofDays(30), history, type(NUCLEAR), Weights.DEFAULT);
  }

  @Test
  void easingAfterEscalationIsAReversal() {
    Condition reversal =
        new Reversal(
            Duration.ofDays(2),
            Duration.ofDays(10),
            20,
            Reversal.Direction.EASING,
            ALL,
            Weights.DEFAULT);
    Observation easing = said(0, DE_ESCALATION);

    Reading reading = measure(reversal, said(5, ATTACK), said(6, SANCTIONS), easing);
    assertThat(reading.value()).isEqualTo(5);
    assertThat(reading.stories()).isEqualTo(1);
    assertThat(measure(reversal, said(5, ATTACK), easing).value()).isZero();
    assertThat(measure(reversal, said(5, ATTACK), said(6, SANCTIONS)).value()).isZero();
  }

  @Test
  void escalationAfterEasingIsAReversalTheOtherWay() {
    Condition reversal =
        new Reversal(
            Duration.ofDays(2),
            Duration.ofDays(10),
            5,
            Reversal.Direction.ESCALATION,
            ALL,
            Weights.DEFAULT);

    assertThat(measure(reversal, said(5, DE_ESCALATION), said(0, ATTACK)).value()).isEqualTo(10);
    assertThat(measure(reversal, said(0, ATTACK)).value()).isZero();
  }

  @Test
  void allHoldsWhenItsLeastPartDoesAndCountsEachStoryOnce() {
    Condition all =
        new Combination(
            Combination.Kind.ALL,
            List.of(
                new Combination.Part(SCORE, 10),
                new Combination.Part(new Condition.Match(WEEK, ALL, Weights.DEFAULT), 5)));

    Reading reading = measure(all, said(0, ATTACK));
    assertThat(reading.value()).isEqualTo(1);
    assertThat(reading.stories()).isEqualTo(1);
    assertThat(reading.contributions()).hasSize(1);
  }

  @Test
  void anyHoldsWhenOnePartDoesAndNotWhenItsPartDoesNot() {
    Combination.Part attack =
        new Combination.Part(new Condition.Match(WEEK, type(ATTACK), Weights.DEFAULT), 10);
    Combination.Part nuclear =
        new Combination.Part(new Condition.Match(WEEK, type(NUCLEAR), Weights.DEFAULT), 10);
    Condition any = new Combination(Combination.Kind.ANY, List.of(attack, nuclear));
    Condition not = new Combination(Combination.Kind.NOT, List.of(nuclear));

    assertThat(measure(any, said(0, ATTACK)).value()).isEqualTo(1);
    assertThat(measure(any, said(0, SANCTIONS)).value()).isZero();
    assertThat(measure(not, said(0, ATTACK)).value()).isEqualTo(1);
    assertThat(measure(not, said(0, NUCLEAR)).value()).isZero();
  }

  private static SignalFilter type(SignalType type) {
    return new SignalFilter(Set.of(type), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static Reading measure(Condition condition, Observation... said) {
    Observations observations = new Observations();
    List.of(said).forEach(observations::add);
    return condition.measure(observations, NOW);
  }

  private static java.util.Map.Entry<SignalType, Integer> entry(SignalType type) {
    return java.util.Map.entry(type, 1);
  }
}
