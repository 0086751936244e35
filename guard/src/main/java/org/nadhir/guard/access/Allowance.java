package org.nadhir.guard.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How much a caller may still ask for; what is used up comes back with time. */
public final class Allowance {
  /** No bound. */
  public static final Allowance UNLIMITED = new Allowance(null);

  private final @Nullable Bucket bucket;

  private Allowance(@Nullable Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * So many per second, and so many at once.
   *
   * @throws IllegalArgumentException if either is not within 1 to a million
   */
  public static Allowance of(long perSecond, long burst) {
    return of(new Rate(perSecond, burst), TimeMeter.SYSTEM_NANOTIME);
  }

  static Allowance of(@Nullable Rate rate, TimeMeter time) {
    return rate == null
        ? UNLIMITED
        : new Allowance(
            Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                    limit ->
                        limit
                            .capacity(rate.burst())
                            .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build());
  }

  /** Takes one; returns how long to wait before one is there, zero if it was. */
  public Duration take() {
    if (bucket == null) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** Gives some back that were taken and not needed. */
  public void giveBack(long number) {
    if (bucket != null && number > 0) {
      bucket.addTokens(number);
    }
  }
}
