package org.nadhir.nlp.gold;

import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * What a sentence is read as: both have to be right for a signal to count as found.
 *
 * @param type type of the signal
 * @param status how the sentence stands to it
 */
public record Reading(SignalType type, Status status) {
  static Reading of(Signal signal) {
    return new Reading(signal.type(), signal.status());
  }

  @Override
  public String toString() {
    return type.code() + " " + status.code();
  }
}
