package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * One step in an alert's life.
 *
 * @param at event time of the step
 * @param state state from then on
 * @param severity severity from then on
 * @param value what the rule measured at that time
 * @param cause why, as in {@link Alert#cause()}
 */
public record Transition(
    Instant at, AlertState state, Severity severity, double value, String cause) {
  public Transition {
    Objects.requireNonNull(at, "transition.at");
    Objects.requireNonNull(state, "transition.state");
    Objects.requireNonNull(severity, "transition.severity");
    Objects.requireNonNull(cause, "transition.cause");
  }
}
