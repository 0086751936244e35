package org.nadhir.alert.deliver.queue;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.nadhir.alert.deliver.receiver.Retry;

/**
 * Pauses between attempts that double up to a bound, each a random share of it, so that messages
 * which failed together do not come back together ("full jitter", M. Brooker, AWS Architecture
 * Blog, 2015).
 */
final class Backoff {
  private final Retry retry;
  private final DoubleSupplier random;

  /**
   * Pauses of a receiver.
   *
   * @param random numbers from 0 to 1
   */
  Backoff(Retry retry, DoubleSupplier random) {
    this.retry = retry;
    this.random = random;
  }

  /** Pause after this many failed attempts, from 1. */
  Duration after(int attempts) {
    return Duration.ofMillis((long) (bound(attempts).toMillis() * random.getAsDouble()));
  }

  /** The longest pause after this many failed attempts. */
  Duration bound(int attempts) {
    long millis = retry.first().toMillis();
    for (int i = 1; i < attempts && millis < retry.most().toMillis(); i++) {
      millis *= 2;
    }
    return Duration.ofMillis(Math.min(millis, retry.most().toMillis()));
  }
}
