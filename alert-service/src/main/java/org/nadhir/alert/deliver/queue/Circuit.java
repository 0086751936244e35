package org.nadhir.alert.deliver.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a receiver that fails all the time from being called: after some failures in a row it opens
 * for a while, then one attempt tells whether it closes. See docs/decisions/0011 for why it is
 * ours.
 */
public final class Circuit {
  static final int FAILURES = 5;
  static final Duration PAUSE = Duration.ofSeconds(30);

  private int failures;
  private @Nullable Instant openUntil;

  /** Where it stands. */
  public enum State {
    CLOSED,
    HALF_OPEN,
    OPEN
  }

  /** Where it stands at this time. */
  public State state(Instant now) {
    if (openUntil == null) {
      return State.CLOSED;
    }
    return now.isBefore(openUntil) ? State.OPEN : State.HALF_OPEN;
  }

  /** Whether another attempt may start while so many are under way. */
  boolean admits(Instant now, int underWay) {
    return switch (state(now)) {
      case CLOSED -> true;
      case HALF_OPEN -> underWay == 0;
      case OPEN -> false;
    };
  }

  /** The receiver has answered. */
  void succeeded() {
    failures = 0;
    openUntil = null;
  }

  /** The receiver has failed. */
  void failed(Instant now) {
    failures++;
    if (failures >= FAILURES) {
      openUntil = now.plus(PAUSE);
    }
  }
}
