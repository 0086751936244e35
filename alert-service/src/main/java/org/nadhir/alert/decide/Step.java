package org.nadhir.alert.decide;

import java.time.Instant;
import org.nadhir.contracts.Transition;

/**
 * One change in the life of an alert.
 *
 * @param at event time of the change
 * @param life where it stands from then on
 * @param value what the rule measured
 * @param cause why, one of {@link Cause}
 */
public record Step(Instant at, Life.Begun life, double value, String cause) {

  /** Since when the alert is on; tells which alert of a track the step belongs to. */
  Instant startsAt() {
    return life.startsAt();
  }

  /** The step in the words of the contract. */
  public Transition transition() {
    return new Transition(at, life.state(), life.severity(), value, cause);
  }
}
