package org.nadhir.nlp.signal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.nadhir.nlp.match.Deadline;
import org.nadhir.nlp.match.OverBudgetException;

/**
 * How long one article may take.
 *
 * @param limit time of the clock per article
 * @param clock nanoseconds of any origin; the processor time of the thread lets no article pay for
 *     a busy machine
 */
public record Budget(Duration limit, LongSupplier clock) {
  /** As long as it takes. */
  public static final Budget UNLIMITED = new Budget(Duration.ofNanos(Long.MAX_VALUE), () -> 0);

  Deadline start() {
    long nanos = limit.toNanos();
    long begun = clock.getAsLong();
    return () -> {
      if (clock.getAsLong() - begun > nanos) {
        throw new OverBudgetException(
            "takes longer than its budget of %d ms".formatted(limit.toMillis()));
      }
    };
  }
}
