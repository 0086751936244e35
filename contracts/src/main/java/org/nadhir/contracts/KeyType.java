package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule counts by. */
public enum KeyType {
  /** A situation that people watch; the key is its id. */
  THEATRE,
  /** Who does something to whom; the key is both codes, {@code RUS>UKR}. */
  DYAD,
  /** A country or organisation in any role; the key is its code. */
  COUNTRY,
  /** Who does something; the key is its code. */
  ACTOR,
  /** A type of signal; the key is its code. */
  TYPE,
  /** Who publishes, whatever it says; the key is the id of the outlet. */
  OUTLET,
  /** Everything together; the key is {@code all}. */
  ALL;

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
  public static KeyType of(String code) {
    return Codes.read(KeyType.class, code, KeyType::code);
  }
}
