package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an article can report that raises or lowers the risk of conflict. */
public enum SignalType {
  SANCTIONS,
  TROOP_BUILDUP,
  RED_LINE,
  ULTIMATUM,
  MILITARY_THREAT,
  WEAPONS_DEPLOYMENT,
  MILITARY_EXERCISE,
  INCIDENT,
  DIPLOMATIC_RUPTURE,
  ATTACK,
  NUCLEAR,
  DE_ESCALATION;

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
  public static SignalType of(String code) {
    return Codes.read(SignalType.class, code, SignalType::code);
  }
}
