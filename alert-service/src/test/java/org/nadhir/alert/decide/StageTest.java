package org.nadhir.alert.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.DE_ESCALATION;
import static org.nadhir.contracts.SignalType.NUCLEAR;
import static org.nadhir.contracts.SignalType.SANCTIONS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.alert.News;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.First;
import org.nadhir.alert.rule.Ladder;
import org.nadhir.alert.rule.Reversal;
import org.nadhir.alert.rule.SignalFilter;
import org.nadhir.alert.rule.Silence;
import org.nadhir.alert.rule.Spike;
import org.nadhir.alert.rule.Weights;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/** What follows a scene on and back measures the same as what is measured from nothing. */
class StageTest {
  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Weights WEIGHTS = Weights.DEFAULT;
  private static final SignalFilter ALL = SignalFilter.ALL;
  private static final List<Condition> CONDITIONS =
      List.of(
          new Condition.Score(days(3), ALL, WEIGHTS, 15),
          new Condition.Decayed(days(1), ALL, WEIGHTS, 15),
          new Condition.Count(days(2), only(ATTACK), WEIGHTS, Condition.Count.Unit.FAMILIES),
          new Condition.Count(days(2), only(DE_ESCALATION), WEIGHTS, Condition.Count.Unit.STORIES),
          new Condition.Match(days(1), only(NUCLEAR), WEIGHTS),
          new Ladder(days(6), List.of(only(SANCTIONS), only(ATTACK), only(NUCLEAR)), WEIGHTS),
          new Spike(DAY, days(5), DAY, 2, ALL, WEIGHTS),
          new First(DAY, days(3), DAY, only(ATTACK), WEIGHTS),
          new Reversal(days(2), days(4), 10, Reversal.Direction.EASING, ALL, WEIGHTS),
          new Silence(Duration.ofHours(8), days(3), DAY, ALL),
          new Combination(
              Combination.Kind.ANY,
              List.of(
                  new Combination.Part(new Condition.Match(days(1), only(ATTACK), WEIGHTS), 10),
                  new Combination.Part(new Condition.Score(days(2), ALL, WEIGHTS, 10), 20))));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void gaugesThatFollowMeasureWhatIsMeasuredAnew(long seed) {
    Random random = new Random(seed);
    Observations observations = new Observations();
    for (int i = 0; i < 80; i++) {
      observations.add(news(random, i));
    }
    Stage stage = new Stage(observations, CONDITIONS, START);
    for (int i = 0; i < 150; i++) {
      Instant to = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
      walk(stage, random.nextInt(4) == 0 ? to : stage.next().orElse(to));
      for (int place = 0; place < CONDITIONS.size(); place++) {
        Reading fresh = CONDITIONS.get(place).measure(observations, stage.now());

        assertThat(said(stage.gauge(place))).isEqualTo(said(fresh));
      }
    }
  }

  /** On by way of every instant at which something changes, back at once. */
  private static void walk(Stage stage, Instant to) {
    while (stage.next().filter(next -> next.isBefore(to)).isPresent()) {
      stage.moveTo(stage.next().orElseThrow());
    }
    stage.moveTo(to);
  }

  private record Said(
      double value,
      double undenied,
      int stories,
      int families,
      boolean official,
      java.util.Map<SignalType, Integer> signals,
      List<Contribution> contributions) {}

  private static Said said(Reading reading) {
    return new Said(
        reading.value(),
        reading.undenied(),
        reading.stories(),
        reading.families(),
        reading.official(),
        reading.signals(),
        reading.contributions());
  }

  private static Observation news(Random random, int i) {
    Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 15)));
    News one = News.at(at).id("n" + i).by("f" + random.nextInt(4)).withText(random.nextInt(25));
    if (random.nextInt(6) == 0) {
      one.officially("RUS");
    }
    if (random.nextInt(3) == 0) {
      one.quoting("RUS");
    }
    SignalType[] types = {ATTACK, NUCLEAR, SANCTIONS, DE_ESCALATION};
    Status[] statuses = {Status.ASSERTED, Status.ASSERTED, Status.DENIED, Status.REPORTED};
    return one.says(
        statuses[random.nextInt(4)], types[random.nextInt(4)], types[random.nextInt(4)]);
  }

  private static SignalFilter only(SignalType type) {
    return new SignalFilter(Set.of(type), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
