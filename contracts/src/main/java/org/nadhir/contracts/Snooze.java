package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person wants to hear no more of an alert for a while.
 *
 * @param by who
 * @param note what they wrote, if anything
 * @param at since when, on the clock that the alert runs by
 * @param until until when
 */
public record Snooze(String by, @Nullable String note, Instant at, Instant until) {
  public Snooze {
    Objects.requireNonNull(by, "snooze.by");
    Objects.requireNonNull(at, "snooze.at");
    Objects.requireNonNull(until, "snooze.until");
  }
}
