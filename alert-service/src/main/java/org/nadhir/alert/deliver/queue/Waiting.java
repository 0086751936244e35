package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Severity;

/** A message that waits for its next attempt, or is under way. */
public final class Waiting {
  private final Message message;
  private final Instant since;
  private final Severity rank;
  private Instant due;
  private boolean held;
  private boolean underWay;
  private int attempts;
  private @Nullable Instant firstTried;

  /**
   * A message that waits.
   *
   * @param since when the first of what it stands for came
   * @param rank highest severity of what it stands for
   */
  Waiting(Message message, Instant since, Severity rank, Instant due) {
    this.message = message;
    this.since = since;
    this.rank = rank;
    this.due = due;
  }

  /** The message. */
  public Message message() {
    return message;
  }

  Instant since() {
    return since;
  }

  Severity rank() {
    return rank;
  }

  boolean isHeld() {
    return held;
  }

  boolean isUnderWay() {
    return underWay;
  }

  boolean isDue(Instant now) {
    return !underWay && !due.isAfter(now);
  }

  int attempts() {
    return attempts;
  }

  /** Takes up what an earlier process has tried. */
  void resume(Past.Tried tried) {
    attempts = tried.attempts();
    firstTried = tried.first();
  }

  /** Waits for the end of quiet hours. */
  void hold(Instant until) {
    held = true;
    due = until;
  }

  /** An attempt starts. */
  void start(Instant now) {
    held = false;
    underWay = true;
    attempts++;
    if (firstTried == null) {
      firstTried = now;
    }
  }

  /** The attempt has failed. */
  void retry(Instant next) {
    underWay = false;
    due = next;
  }

  /** What it waited for has changed for the better. */
  void hurry(Instant now) {
    if (!held && !underWay) {
      due = now;
    }
  }

  Instant firstTried(Instant otherwise) {
    return firstTried == null ? otherwise : firstTried;
  }
}
