package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person has taken note of an alert.
 *
 * @param by who
 * @param note what they wrote, if anything
 * @param at when, on the clock that the alert runs by
 */
public record Acknowledgement(String by, @Nullable String note, Instant at) {
  public Acknowledgement {
    Objects.requireNonNull(by, "acknowledgement.by");
    Objects.requireNonNull(at, "acknowledgement.at");
  }
}
