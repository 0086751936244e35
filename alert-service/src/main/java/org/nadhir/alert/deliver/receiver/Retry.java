package org.nadhir.alert.deliver.receiver;

import java.time.Duration;
import org.nadhir.contracts.Severity;

/**
 * How patiently a receiver is tried.
 *
 * @param first bound of the first pause; each further one is twice as long
 * @param most bound of the longest pause
 * @param giveUpAfter how long after its first attempt a message is given up
 */
public record Retry(Duration first, Duration most, Duration giveUpAfter) {
  /** What holds where the file says nothing. */
  public static final Retry DEFAULT =
      new Retry(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));

  /** How long a message of this severity is tried: a critical one for a day at least. */
  public Duration patience(Severity severity) {
    return severity == Severity.CRITICAL && giveUpAfter.compareTo(DEFAULT.giveUpAfter) < 0
        ? DEFAULT.giveUpAfter
        : giveUpAfter;
  }
}
