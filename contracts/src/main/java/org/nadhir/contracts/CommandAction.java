package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person does with an alert. */
public enum CommandAction {
  /** Takes note of it. */
  ACKNOWLEDGE,
  /** Takes that back. */
  UNACKNOWLEDGE,
  /** Wants to hear no more of it until a given time. */
  SNOOZE,
  /** Takes that back. */
  UNSNOOZE;

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
  public static CommandAction of(String code) {
    return Codes.read(CommandAction.class, code, CommandAction::code);
  }
}
