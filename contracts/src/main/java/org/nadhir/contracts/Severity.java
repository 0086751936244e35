package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How urgent an alert is, least first. */
public enum Severity {
  WATCH,
  WARNING,
  CRITICAL;

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
  public static Severity of(String code) {
    return Codes.read(Severity.class, code, Severity::code);
  }
}
