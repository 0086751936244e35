package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an alert stands in its life. */
public enum AlertState {
  /** The raise level is crossed, but not yet for as long as the rule asks. */
  PENDING,
  /** The alert is on. */
  FIRING,
  /** The value is below the clear level, but not yet for as long as the rule asks. */
  RECOVERING,
  /** The alert is over. */
  RESOLVED,
  /** A person has taken note of it. */
  ACKNOWLEDGED,
  /** What it rested on was denied, withdrawn, or told again in another way. */
  RETRACTED;

  /** Whether an alert in this state is on: firing, whether acknowledged or not, or recovering. */
  public boolean isOn() {
    return this == FIRING || this == ACKNOWLEDGED || this == RECOVERING;
  }

  /** The form in JSON, metrics and rules: the constant's name in lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #code()}.
   *
   * @throws IllegalArgumentException if there is no such code; the message lists those allowed
   */
  @JsonCreator
  public static AlertState of(String code) {
    return Codes.read(AlertState.class, code, AlertState::code);
  }
}
