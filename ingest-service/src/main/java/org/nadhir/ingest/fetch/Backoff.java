package org.nadhir.ingest.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a server alone after failures in a row.
 *
 * <p>Exponential with "equal jitter": half of the exponential term is fixed, half is drawn, so that
 * feeds that failed together do not come back together, and none comes back at once. Source: Marc
 * Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
public final class Backoff {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofHours(24);

  private Backoff() {}

  /**
   * The time to wait: 1 to 2 minutes after the first failure, about twice as long after each
   * further one, 12 to 24 hours in the end.
   *
   * @param failures how many in a row, 1 or more; fewer count as 1
   */
  public static Duration after(int failures, RandomGenerator random) {
    int doublings = Math.min(Math.max(failures, 1), 20);
    long ceiling = Math.min(MOST.toMillis(), LEAST.toMillis() << doublings);
    return Duration.ofMillis(ceiling / 2 + random.nextLong(ceiling / 2 + 1));
  }
}
