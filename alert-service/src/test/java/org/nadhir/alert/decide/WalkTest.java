package org.nadhir.alert.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.DE_ESCALATION;
import static org.nadhir.contracts.SignalType.NUCLEAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;

class WalkTest {
  private static final Rule SUM = TestRules.only(TestRules.score());

  @Test
  void oneStoryIsNotEnough() {
    assertThat(history(SUM, "2022-01-10T00:00:00Z", attack("2022-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void itFiresAtTheStoryThatCrossesTheLevelAndEndsWhenTheWindowEmpties() {
    assertThat(
            history(
                SUM,
                "2022-01-10T00:00:00Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z")))
        .containsExactly(
            "2022-01-01T12:00:00Z raised firing watch 20.0",
            "2022-01-03T00:00:00Z recovering recovering watch 10.0",
            "2022-01-03T06:00:00Z resolved resolved watch 10.0");
  }

  @Test
  void severityRisesAtOnceAndFallsByTheClearLevel() {
    assertThat(
            history(
                SUM,
                "2022-01-03T13:00:00Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T06:00:00Z"),
                attack("2022-01-01T12:00:00Z"),
                attack("2022-01-01T13:00:00Z")))
        .containsExactly(
            "2022-01-01T06:00:00Z raised firing watch 20.0",
            "2022-01-01T13:00:00Z severity_raised firing critical 40.0",
            "2022-01-03T06:00:00Z severity_lowered firing watch 20.0",
            "2022-01-03T12:00:00Z recovering recovering watch 10.0");
  }

  @Test
  void newsDuringRecoveryBringsItBack() {
    assertThat(
            history(
                SUM,
                "2022-01-03T05:00:00Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z"),
                attack("2022-01-03T04:00:00Z")))
        .contains("2022-01-03T04:00:00Z raised_again firing watch 20.0");
  }

  @Test
  void aNewSignalTypeIsAStepOfItsOwn() {
    assertThat(
            history(
                SUM,
                "2022-01-01T14:00:00Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z"),
                News.at("2022-01-01T13:00:00Z").says(NUCLEAR)))
        .last()
        .isEqualTo("2022-01-01T13:00:00Z new_signal_type firing watch 30.0");
  }

  @Test
  void anEasingReportThatLeavesTheWindowRaisesNothing() {
    assertThat(
            history(
                SUM,
                "2022-01-10T00:00:00Z",
                News.at("2021-12-31T00:00:00Z").says(DE_ESCALATION),
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z")))
        .isEmpty();
  }

  @Test
  void itWaitsBeforeItFires() {
    Rule patient = TestRules.only(TestRules.patient());

    assertThat(
            history(
                patient,
                "2022-01-02T00:00:00Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z")))
        .containsExactly(
            "2022-01-01T12:00:00Z pending pending watch 20.0",
            "2022-01-01T15:00:00Z raised firing watch 20.0");
  }

  @Test
  void nothingHappensBehindTheClock() {
    assertThat(
            history(
                SUM,
                "2022-01-02T23:59:59Z",
                attack("2022-01-01T00:00:00Z"),
                attack("2022-01-01T12:00:00Z")))
        .hasSize(1);
  }

  @Test
  void aWalkThatGoesBackComesToTheSameHistory() {
    Observations observations = new Observations();
    observations.add(attack("2022-01-01T00:00:00Z"));
    observations.add(attack("2022-01-01T12:00:00Z"));
    Walk walk = new Walk(List.of(SUM), observations);
    Instant end = Instant.parse("2022-01-10T00:00:00Z");
    Track straight = advance(walk, Track.EMPTY, end);

    Track again = advance(walk, straight.rewind(Instant.parse("2022-01-01T12:00:00Z")), end);

    assertThat(again.steps()).isEqualTo(straight.steps()).isNotEmpty();
  }

  @Test
  void itIsDueWhenTheFirstReportLeavesTheWindow() {
    Observations observations = new Observations();
    observations.add(attack("2022-01-01T00:00:00Z"));
    Walk walk = new Walk(List.of(SUM), observations);
    Track track = advance(walk, Track.EMPTY, Instant.parse("2022-01-02T00:00:00Z"));

    assertThat(walk.due(Map.of(SUM.id(), track))).contains(Instant.parse("2022-01-03T00:00:00Z"));
  }

  private static Track advance(Walk walk, Track track, Instant to) {
    return Objects.requireNonNull(walk.advance(Map.of(SUM.id(), track), to).get(SUM.id()));
  }

  private static Observation attack(String at) {
    return News.at(at).says(ATTACK);
  }

  private static List<String> history(Rule rule, String clock, Observation... said) {
    Observations observations = new Observations();
    List.of(said).forEach(observations::add);
    Walk walk = new Walk(List.of(rule), observations);
    Track track = walk.advance(Map.of(), Instant.parse(clock)).get(rule.id());
    return Objects.requireNonNull(track).steps().stream()
        .map(
            s ->
                "%s %s %s %s %s"
                    .formatted(
                        s.at(),
                        s.cause(),
                        s.life().state().code(),
                        s.life().severity().code(),
                        s.value()))
        .toList();
  }
}
