package org.nadhir.cli.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * Waiting times that double from try to try up to a longest one, until patience ends.
 *
 * @param first wait after the first failure
 * @param longest no wait is longer, except one that the other side asks for
 * @param patience time since the first failure after which there is no further try
 */
public record Backoff(Duration first, Duration longest, Duration patience) {
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "first wait %s must be above zero and at most the longest %s".formatted(first, longest));
    }
  }

  /**
   * How long to wait before the next try.
   *
   * @param failures failures in a row so far, at least 1
   * @return the wait, whatever patience says
   */
  public Duration after(int failures) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /**
   * How long to wait before the next try, if there is one.
   *
   * @param failures failures in a row so far, at least 1
   * @param since time since the first of them
   * @param asked what the other side asked for, if it did
   */
  public Optional<Duration> next(int failures, Duration since, Optional<Duration> asked) {
    Duration own = after(failures);
    Duration wait = asked.filter(a -> a.compareTo(own) > 0).orElse(own);
    return since.plus(wait).compareTo(patience) > 0 ? Optional.empty() : Optional.of(wait);
  }
}
