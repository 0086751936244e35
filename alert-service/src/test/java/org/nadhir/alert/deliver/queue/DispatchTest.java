package org.nadhir.alert.deliver.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.Severity.CRITICAL;
import static org.nadhir.contracts.Severity.WARNING;
import static org.nadhir.contracts.Severity.WATCH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.receiver.Destination;
import org.nadhir.alert.deliver.receiver.Filter;
import org.nadhir.alert.deliver.receiver.QuietHours;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.receiver.Retry;
import org.nadhir.alert.deliver.receiver.Updates;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.DeliveryOutcome;
import org.nadhir.contracts.Severity;

class DispatchTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-22T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
  private static final QuietHours NIGHTS =
      new QuietHours(
          ZoneOffset.UTC, LocalTime.of(22, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
  private static final Answer OK = new Answer.Accepted(200);
  private static final Answer DOWN = new Answer.Failed(503, "status 503", null);

  private final Messages messages = new Messages(NOON);

  private static Receiver receiver(Updates updates, Severity least, boolean quiet) {
    return new Receiver(
        "duty",
        true,
        new Destination.Log(),
        new Filter(Set.of(), Set.of(), Set.of(), least),
        updates,
        Duration.ofHours(24),
        quiet ? NIGHTS : null,
        new Retry(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1)),
        Duration.ofSeconds(10),
        "e1");
  }

  private static Dispatch urgent() {
    return new Dispatch(receiver(Updates.URGENT, WATCH, false), new Past(), () -> 1);
  }

  private static Dispatch all() {
    return new Dispatch(receiver(Updates.ALL, WATCH, false), new Past(), () -> 1);
  }

  private static Dispatch quiet() {
    return new Dispatch(receiver(Updates.URGENT, WATCH, true), new Past(), () -> 1);
  }

  private static List<String> told(Dispatch dispatch, Instant now) {
    List<String> told = new ArrayList<>();
    dispatch.holdWhatIsDue(now);
    Optional<Waiting> next = dispatch.next(now);
    while (next.isPresent()) {
      told.add(next.get().message().id());
      dispatch.answered(next.get(), OK, now);
      next = dispatch.next(now);
    }
    return told;
  }

  private static List<DeliveryOutcome> outcomes(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.delivery().outcome()).toList();
  }

  @Test
  void mostSevereGoesFirstThenOldest() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    dispatch.accept(messages.urgent("b", 1, WARNING), NOON);
    dispatch.accept(messages.urgent("c", 1, CRITICAL), NOON);
    dispatch.accept(messages.urgent("d", 1, WARNING), NOON.plusSeconds(1));

    assertThat(told(dispatch, NOON.plusSeconds(2))).containsExactly("c:1", "b:1", "d:1", "a:1");
  }

  @Test
  void criticalDoesNotWaitForAnAnswerThatIsSlow() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    dispatch.accept(messages.urgent("b", 1, WATCH), NOON);
    assertThat(dispatch.next(NOON)).isPresent();
    assertThat(dispatch.next(NOON)).isEmpty();

    dispatch.accept(messages.urgent("c", 1, CRITICAL), NOON);

    assertThat(dispatch.next(NOON)).map(w -> w.message().id()).contains("c:1");
    assertThat(dispatch.next(NOON)).isEmpty();
  }

  @Test
  void overtakenMessageIsSkippedAndRecorded() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);

    List<Outcome> outcomes = dispatch.accept(messages.urgent("a", 2, WARNING), NOON);

    assertThat(outcomes(outcomes)).containsExactly(DeliveryOutcome.SKIPPED);
    assertThat(outcomes.get(0).settled()).isTrue();
    assertThat(outcomes.get(0).delivery().detail()).isEqualTo("overtaken by a:2");
    assertThat(told(dispatch, NOON)).containsExactly("a:2");
  }

  @Test
  void whoWantsAllGetsEachInOrder() {
    Dispatch dispatch = all();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    dispatch.accept(messages.quiet("b", 1, WATCH), NOON);
    dispatch.accept(messages.urgent("a", 2, CRITICAL), NOON);
    dispatch.accept(messages.end("a", 3, WATCH), NOON);

    assertThat(told(dispatch, NOON)).containsExactly("a:1", "a:2", "b:1", "a:3");
  }

  @Test
  void quietUpdateIsUnwantedUnlessItReplacesWhatWaits() {
    Dispatch dispatch = urgent();
    assertThat(dispatch.accept(messages.quiet("a", 1, WATCH), NOON).get(0).code())
        .isEqualTo("unwanted");
    dispatch.accept(messages.urgent("a", 2, WARNING), NOON);
    dispatch.accept(messages.quiet("a", 3, WATCH), NOON);

    assertThat(told(dispatch, NOON)).containsExactly("a:3");
    assertThat(dispatch.accept(messages.quiet("a", 4, WATCH), NOON).get(0).code())
        .isEqualTo("unwanted");
  }

  @Test
  void onlyTheEndOfWhatWasToldIsTold() {
    Dispatch dispatch =
        new Dispatch(receiver(Updates.URGENT, CRITICAL, false), new Past(), () -> 1);
    dispatch.accept(messages.urgent("told", 1, CRITICAL), NOON);
    dispatch.accept(messages.urgent("mild", 1, WARNING), NOON);
    assertThat(told(dispatch, NOON)).containsExactly("told:1");

    dispatch.accept(messages.end("told", 2, WATCH), NOON);
    dispatch.accept(messages.end("mild", 2, WATCH), NOON);

    assertThat(told(dispatch, NOON)).containsExactly("told:2");
  }

  @Test
  void endIsToldAfterARestartIfTheBeginningWas() {
    Past past = new Past();
    past.add(delivery("a", 1, DeliveryOutcome.DELIVERED, 1), "e1");
    Dispatch dispatch = new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1);

    assertThat(dispatch.accept(messages.urgent("a", 1, WATCH), NOON).get(0).code())
        .isEqualTo("unwanted");
    dispatch.accept(messages.end("a", 2, WATCH), NOON);

    assertThat(told(dispatch, NOON)).containsExactly("a:2");
  }

  @Test
  void whatIsOldInEventTimeDisturbsNobody() {
    Dispatch dispatch = urgent();
    Message old =
        messages.message("a", 1, CRITICAL, AlertState.FIRING, true, NOON.minusSeconds(86_401));

    List<Outcome> outcomes = dispatch.accept(old, NOON);

    assertThat(outcomes(outcomes)).containsExactly(DeliveryOutcome.SKIPPED);
    assertThat(outcomes.get(0).delivery().detail()).startsWith("stale");
    assertThat(dispatch.backlog()).isZero();
  }

  @Test
  void whatWasTriedBeforeARestartIsNotTooOldAfterIt() {
    Past past = new Past();
    past.add(delivery("a", 1, DeliveryOutcome.RETRYING, 3), "e1");
    Dispatch dispatch = new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1);
    Instant later = NOON.plus(Duration.ofHours(25));

    dispatch.accept(messages.urgent("a", 1, CRITICAL), later);

    assertThat(told(dispatch, later)).containsExactly("a:1");
  }

  @Test
  void failuresAreTriedAgainWithGrowingPauses() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    Instant now = NOON;
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Outcome outcome = dispatch.answered(dispatch.next(now).orElseThrow(), DOWN, now).get(0);
      assertThat(outcome.settled()).isFalse();
      pauses.add(Duration.between(now, outcome.delivery().nextAt()));
      assertThat(dispatch.next(now)).isEmpty();
      now = outcome.delivery().nextAt();
    }

    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
  }

  @Test
  void receiverIsLeftAloneForAsLongAsItAsksButNoLongerThanAnHour() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    Answer busy = new Answer.Failed(429, "status 429", Duration.ofDays(3));

    dispatch.answered(dispatch.next(NOON).orElseThrow(), busy, NOON);
    dispatch.accept(messages.urgent("b", 1, CRITICAL), NOON);

    assertThat(dispatch.next(NOON.plusSeconds(3599))).isEmpty();
    assertThat(dispatch.next(NOON.plusSeconds(3600))).isPresent();
  }

  @Test
  void circuitOpensAfterFailuresAndOneAttemptClosesIt() {
    Dispatch dispatch = urgent();
    for (int i = 0; i < 7; i++) {
      dispatch.accept(messages.urgent("a" + i, 1, WATCH), NOON);
    }
    for (int i = 0; i < Circuit.FAILURES; i++) {
      dispatch.answered(dispatch.next(NOON).orElseThrow(), DOWN, NOON);
    }
    Instant later = NOON.plus(Circuit.PAUSE);
    assertThat(dispatch.circuit(NOON)).isEqualTo(Circuit.State.OPEN);
    assertThat(dispatch.next(later.minusMillis(1))).isEmpty();

    assertThat(dispatch.circuit(later)).isEqualTo(Circuit.State.HALF_OPEN);
    Waiting probe = dispatch.next(later).orElseThrow();
    assertThat(dispatch.next(later)).isEmpty();
    dispatch.answered(probe, OK, later);

    assertThat(dispatch.circuit(later)).isEqualTo(Circuit.State.CLOSED);
    assertThat(told(dispatch, later)).hasSize(6);
  }

  @Test
  void criticalIsTriedAtLeastTwiceAMinute() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, CRITICAL), NOON);
    Instant now = NOON;
    for (int i = 0; i < 20; i++) {
      Waiting waiting = dispatch.next(now).orElseThrow();
      now = dispatch.answered(waiting, DOWN, now).get(0).delivery().nextAt();
      now = now.isBefore(NOON.plusSeconds(40L * i)) ? NOON.plusSeconds(40L * i) : now;
    }

    assertThat(now).isBefore(NOON.plusSeconds(21 * 40));
  }

  @Test
  void isGivenUpAfterTheReceiversPatienceButCriticalNotBeforeADay() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    dispatch.accept(messages.urgent("b", 1, CRITICAL), NOON);
    Waiting critical = dispatch.next(NOON).orElseThrow();
    dispatch.answered(critical, DOWN, NOON);
    Waiting mild = dispatch.next(NOON).orElseThrow();
    dispatch.answered(mild, DOWN, NOON);
    Instant hour = NOON.plus(Duration.ofHours(1));

    dispatch.answered(dispatch.next(hour).orElseThrow(), DOWN, hour);
    Outcome outcome = dispatch.answered(dispatch.next(hour).orElseThrow(), DOWN, hour).get(0);

    assertThat(outcome.message().id()).isEqualTo("a:1");
    assertThat(outcome.delivery().outcome()).isEqualTo(DeliveryOutcome.GIVEN_UP);
    assertThat(outcome.deadLetter()).isEqualTo(DeadLetter.TRIED_TOO_LONG);
    Instant day = NOON.plus(Duration.ofHours(24));
    assertThat(outcomes(dispatch.answered(dispatch.next(day).orElseThrow(), DOWN, day)))
        .containsExactly(DeliveryOutcome.GIVEN_UP);
  }

  @Test
  void patienceIsMeasuredOverRestarts() {
    Past past = new Past();
    past.add(delivery("a", 1, DeliveryOutcome.RETRYING, 7), "e1");
    Dispatch dispatch = new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1);
    Instant hour = NOON.plus(Duration.ofHours(1));
    dispatch.accept(messages.urgent("a", 1, WATCH), hour);

    Outcome outcome = dispatch.answered(dispatch.next(hour).orElseThrow(), DOWN, hour).get(0);

    assertThat(outcome.delivery().outcome()).isEqualTo(DeliveryOutcome.GIVEN_UP);
    assertThat(outcome.delivery().attempt()).isEqualTo(8);
  }

  @Test
  void refusedMessageIsGivenUpAtOnce() {
    Dispatch dispatch = urgent();
    dispatch.accept(messages.urgent("a", 1, CRITICAL), NOON);

    Outcome outcome =
        dispatch
            .answered(
                dispatch.next(NOON).orElseThrow(), new Answer.Refused(400, "status 400"), NOON)
            .get(0);

    assertThat(outcome.delivery().outcome()).isEqualTo(DeliveryOutcome.GIVEN_UP);
    assertThat(outcome.deadLetter()).isEqualTo(DeadLetter.REFUSED);
    assertThat(dispatch.circuit(NOON)).isEqualTo(Circuit.State.CLOSED);
  }

  @Test
  void receiverThatIsGoneStaysOffUntilTheFileChanges() {
    Past past = new Past();
    Dispatch dispatch = new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1);
    dispatch.accept(messages.urgent("a", 1, WATCH), NOON);
    dispatch.accept(messages.urgent("b", 1, WATCH), NOON);

    List<Outcome> outcomes =
        dispatch.answered(
            dispatch.next(NOON).orElseThrow(), new Answer.Gone(410, "status 410"), NOON);

    assertThat(outcomes(outcomes))
        .containsExactly(DeliveryOutcome.SWITCHED_OFF, DeliveryOutcome.SWITCHED_OFF);
    assertThat(outcomes).allMatch(o -> o.settled() && o.deadLetter() == DeadLetter.GONE);
    assertThat(dispatch.backlog()).isZero();
    outcomes.forEach(o -> past.add(o.delivery(), "e1"));
    assertThat(new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1).isOff())
        .isTrue();
    past.add(outcomes.get(0).delivery(), "e0");
    assertThat(new Dispatch(receiver(Updates.URGENT, WATCH, false), past, () -> 1).isOff())
        .isFalse();
  }

  @Test
  void receiverThatIsDisabledIsToldNothingAlsoNotLater() {
    Receiver on = receiver(Updates.ALL, WATCH, false);
    Receiver disabled =
        new Receiver(
            on.id(),
            false,
            on.destination(),
            on.filter(),
            on.updates(),
            on.maxAge(),
            null,
            on.retry(),
            on.timeout(),
            on.edition());
    Dispatch dispatch = new Dispatch(disabled, new Past(), () -> 1);

    Outcome outcome = dispatch.accept(messages.urgent("a", 1, CRITICAL), NOON).get(0);

    assertThat(outcome.settled()).isTrue();
    assertThat(outcome.code()).isEqualTo("unwanted");
  }

  @Test
  void quietHoursHoldWhatIsNotCritical() {
    Dispatch dispatch = quiet();
    List<Outcome> held = dispatch.accept(messages.urgent("a", 1, WARNING), NIGHT);
    dispatch.accept(messages.urgent("b", 1, CRITICAL), NIGHT);

    assertThat(outcomes(held)).containsExactly(DeliveryOutcome.HELD);
    assertThat(held.get(0).delivery().nextAt()).isEqualTo(MORNING);
    assertThat(told(dispatch, NIGHT)).containsExactly("b:1");
    assertThat(told(dispatch, MORNING)).containsExactly("a:1");
  }

  @Test
  void onlyTheLatestStateIsToldAfterTheNight() {
    Dispatch dispatch = quiet();
    dispatch.accept(messages.urgent("a", 1, WATCH), NIGHT);
    List<Outcome> second = dispatch.accept(messages.urgent("a", 2, WARNING), NIGHT);

    assertThat(outcomes(second)).containsExactly(DeliveryOutcome.SKIPPED, DeliveryOutcome.HELD);
    assertThat(told(dispatch, MORNING)).containsExactly("a:2");
  }

  @Test
  void whatBeganAndEndedInTheNightIsToldToNobody() {
    Dispatch dispatch = quiet();
    dispatch.accept(messages.urgent("a", 1, WATCH), NIGHT);

    List<Outcome> end = dispatch.accept(messages.end("a", 2, WATCH), NIGHT.plusSeconds(60));

    assertThat(outcomes(end)).containsExactly(DeliveryOutcome.SKIPPED, DeliveryOutcome.SKIPPED);
    assertThat(end).allMatch(Outcome::settled);
    assertThat(told(dispatch, MORNING)).isEmpty();
  }

  @Test
  void endOfWhatWasToldBeforeTheNightWaitsForTheMorning() {
    Dispatch dispatch = quiet();
    dispatch.accept(messages.urgent("a", 1, CRITICAL), NOON);
    assertThat(told(dispatch, NOON)).containsExactly("a:1");

    dispatch.accept(messages.end("a", 2, CRITICAL), NIGHT);

    assertThat(told(dispatch, NIGHT)).isEmpty();
    assertThat(told(dispatch, MORNING)).containsExactly("a:2");
  }

  @Test
  void retryThatComesIntoTheNightIsHeld() {
    Dispatch dispatch = quiet();
    Instant evening = Instant.parse("2026-11-22T21:59:59.500Z");
    dispatch.accept(messages.urgent("a", 1, WARNING), evening);
    dispatch.answered(dispatch.next(evening).orElseThrow(), DOWN, evening);

    assertThat(outcomes(dispatch.holdWhatIsDue(NIGHT))).containsExactly(DeliveryOutcome.HELD);
    assertThat(dispatch.next(NIGHT)).isEmpty();
    assertThat(told(dispatch, MORNING)).containsExactly("a:1");
  }

  private static Delivery delivery(
      String alert, long sequence, DeliveryOutcome outcome, int attempt) {
    return new Delivery(
        alert, sequence, "duty", "webhook", attempt, NOON, outcome, null, null, null);
  }
}
