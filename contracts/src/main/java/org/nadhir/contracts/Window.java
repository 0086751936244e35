package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A span of event time.
 *
 * @param from start, exclusive
 * @param to end, inclusive
 */
public record Window(Instant from, Instant to) {
  public Window {
    Objects.requireNonNull(from, "window.from");
    Objects.requireNonNull(to, "window.to");
  }
}
