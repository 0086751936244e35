package org.nadhir.contracts;

import java.util.Objects;

/**
 * How much of something a signal reports.
 *
 * @param value number in {@code unit}; a vague quantity such as "tens of thousands" is its lower
 *     bound
 * @param unit what is counted, such as {@code troops}
 */
public record Magnitude(double value, String unit) {
  public Magnitude {
    Objects.requireNonNull(unit, "magnitude.unit");
  }
}
