package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much weight an outlet's word has, strongest first. */
public enum Tier {
  OFFICIAL,
  WIRE,
  NATIONAL,
  LOCAL,
  UNVERIFIED;

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
  public static Tier of(String code) {
    return Codes.read(Tier.class, code, Tier::code);
  }
}
