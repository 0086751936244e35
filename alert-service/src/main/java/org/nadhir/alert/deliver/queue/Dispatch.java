package org.nadhir.alert.deliver.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.nadhir.alert.deliver.receiver.QuietHours;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.receiver.Updates;
import org.nadhir.contracts.Severity;

/** Decides for one receiver which messages it is told, which next, and what follows an attempt. */
public final class Dispatch {
  /** The longest that a receiver may ask to be left alone. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

  private final Receiver receiver;
  private final Past past;
  private final Wishes wishes;
  private final Outcome.Writer write;
  private final Backoff backoff;
  private final Circuit circuit = new Circuit();
  private final Backlog backlog = new Backlog();
  private Instant leftAloneUntil = Instant.MIN;
  private int underWay;
  private boolean off;

  /**
   * Decides for a receiver.
   *
   * @param past what became of its messages before
   * @param random numbers from 0 to 1, for pauses
   */
  public Dispatch(Receiver receiver, Past past, DoubleSupplier random) {
    this.receiver = receiver;
    this.past = past;
    this.wishes = new Wishes(receiver, past);
    this.write = new Outcome.Writer(receiver.id(), receiver.kind());
    this.backoff = new Backoff(receiver.retry(), random);
    this.off = past.isSwitchedOff(receiver.edition());
  }

  /** Takes the next message of the topic, and says what becomes of it and of those before it. */
  public List<Outcome> accept(Message message, Instant now) {
    List<Waiting> before = backlog.of(message.alertId());
    if (past.isSettled(message.id()) || !receiver.enabled() || !wishes.include(message, before)) {
      return List.of(Outcome.unwanted(message));
    }
    if (off) {
      return List.of(write.switchedOff(message, 0, now, null, "the receiver is switched off"));
    }
    if (before.isEmpty() && wishes.isStale(message, now)) {
      return List.of(write.skipped(message, now, "stale: it is about " + message.at()));
    }
    return enqueue(message, before, now);
  }

  private List<Outcome> enqueue(Message message, List<Waiting> before, Instant now) {
    Optional<Instant> quietUntil = quietUntil(message, now);
    List<Waiting> overtaken = before.stream().filter(w -> isOvertaken(w)).toList();
    List<Outcome> outcomes = new ArrayList<>();
    Instant since = now;
    Severity rank = message.severity();
    for (Waiting old : overtaken) {
      backlog.remove(old);
      since = old.since().isBefore(since) ? old.since() : since;
      rank = old.rank().compareTo(rank) > 0 ? old.rank() : rank;
      outcomes.add(write.skipped(old.message(), now, "overtaken by " + message.id()));
    }
    if (message.isEnd() && cameAndWentQuietly(message, before, overtaken)) {
      outcomes.add(write.skipped(message, now, "began and ended within quiet hours"));
      return outcomes;
    }
    Waiting waiting = new Waiting(message, since, rank, now);
    past.tried(message.id()).ifPresent(waiting::resume);
    backlog.add(waiting);
    quietUntil.ifPresent(until -> outcomes.addAll(hold(waiting, now, until)));
    return outcomes;
  }

  private boolean isOvertaken(Waiting old) {
    return !old.isUnderWay() && (receiver.updates() != Updates.ALL || old.isHeld());
  }

  private boolean cameAndWentQuietly(Message end, List<Waiting> before, List<Waiting> overtaken) {
    return !past.isTold(end.alertId())
        && !before.isEmpty()
        && before.size() == overtaken.size()
        && before.stream().allMatch(Waiting::isHeld);
  }

  private Optional<Instant> quietUntil(Message message, Instant now) {
    QuietHours hours = receiver.quietHours();
    return hours == null || message.isPressing() ? Optional.empty() : hours.endAfter(now);
  }

  private List<Outcome> hold(Waiting waiting, Instant now, Instant until) {
    waiting.hold(until);
    return past.isHeld(waiting.message().id())
        ? List.of()
        : List.of(write.held(waiting.message(), now, until));
  }

  /** Holds what was to be tried and has come into quiet hours. */
  public List<Outcome> holdWhatIsDue(Instant now) {
    List<Outcome> outcomes = new ArrayList<>();
    if (receiver.quietHours() != null) {
      for (Waiting waiting : backlog.all()) {
        if (waiting.isDue(now)) {
          quietUntil(waiting.message(), now)
              .ifPresent(until -> outcomes.addAll(hold(waiting, now, until)));
        }
      }
    }
    return outcomes;
  }

  /**
   * What is to be tried now, if anything; it is under way from then on, until {@link #answered}.
   *
   * <p>One attempt is under way at a time, and beside it one for what is critical, which so never
   * waits for an answer that is slow.
   */
  public Optional<Waiting> next(Instant now) {
    if (underWay > 1 || now.isBefore(leftAloneUntil) || !circuit.admits(now, underWay)) {
      return Optional.empty();
    }
    Optional<Waiting> first =
        backlog.first(now).filter(w -> underWay == 0 || w.rank() == Severity.CRITICAL);
    first.ifPresent(
        waiting -> {
          waiting.start(now);
          underWay++;
        });
    return first;
  }

  /** Takes the answer to an attempt, and says what becomes of the message. */
  public List<Outcome> answered(Waiting waiting, Answer answer, Instant now) {
    underWay--;
    if (answer instanceof Answer.Failed failed) {
      return List.of(failed(waiting, failed, now));
    }
    circuit.succeeded();
    backlog.remove(waiting);
    Message message = waiting.message();
    int attempt = waiting.attempts();
    if (answer instanceof Answer.Refused no) {
      return List.of(
          write.givenUp(message, attempt, now, no.status(), no.detail(), DeadLetter.REFUSED));
    }
    if (answer instanceof Answer.Gone gone) {
      return switchOff(waiting, gone, now);
    }
    past.tell(message.alertId());
    backlog.forEach(other -> other.hurry(now));
    return List.of(write.delivered(message, attempt, now, ((Answer.Accepted) answer).status()));
  }

  private Outcome failed(Waiting waiting, Answer.Failed answer, Instant now) {
    circuit.failed(now);
    Message message = waiting.message();
    int attempt = waiting.attempts();
    Instant end = waiting.firstTried(now).plus(receiver.retry().patience(waiting.rank()));
    if (!now.isBefore(end)) {
      backlog.remove(waiting);
      return write.givenUp(
          message, attempt, now, answer.status(), answer.detail(), DeadLetter.TRIED_TOO_LONG);
    }
    if (receiver.updates() != Updates.ALL && backlog.of(message.alertId()).size() > 1) {
      backlog.remove(waiting);
      return write.skipped(message, now, "overtaken while it failed: " + answer.detail());
    }
    Instant next = nextAttempt(waiting, answer, now);
    waiting.retry(next.isAfter(end) ? end : next);
    return write.retrying(message, attempt, now, answer, next.isAfter(end) ? end : next);
  }

  private Instant nextAttempt(Waiting waiting, Answer.Failed answer, Instant now) {
    Instant next = now.plus(backoff.after(waiting.attempts()));
    if (waiting.rank() == Severity.CRITICAL && next.isAfter(now.plus(Circuit.PAUSE))) {
      next = now.plus(Circuit.PAUSE);
    }
    if (answer.retryAfter() == null) {
      return next;
    }
    Duration asked = answer.retryAfter();
    Instant earliest =
        now.plus(asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked);
    leftAloneUntil = earliest.isAfter(leftAloneUntil) ? earliest : leftAloneUntil;
    return next.isBefore(earliest) ? earliest : next;
  }

  private List<Outcome> switchOff(Waiting waiting, Answer.Gone gone, Instant now) {
    off = true;
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(
        write.switchedOff(
            waiting.message(), waiting.attempts(), now, gone.status(), gone.detail()));
    for (Waiting other : backlog.all()) {
      if (!other.isUnderWay()) {
        backlog.remove(other);
        outcomes.add(
            write.switchedOff(other.message(), other.attempts(), now, null, gone.detail()));
      }
    }
    return outcomes;
  }

  /** How many messages wait, also held or under way. */
  public int backlog() {
    return backlog.size();
  }

  /** Since when the oldest message waits, if one does; what is held does not count. */
  public Optional<Instant> oldest() {
    return backlog.oldest();
  }

  /** Whether the receiver has said that it wants no more. */
  public boolean isOff() {
    return off;
  }

  /** Where the receiver's circuit stands. */
  public Circuit.State circuit(Instant now) {
    return circuit.state(now);
  }
}
