package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a signal counts less than its intensity, or nothing. */
public enum DiscountReason {
  /** It is announced or considered. */
  PLANNED,
  /** It hangs on a condition. */
  CONDITIONAL,
  /** An unnamed or unverified source says so. */
  REPORTED,
  /** The text tells it as a denial. */
  DENIED,
  /** The text says that it is not so. */
  NEGATED,
  /** It belongs to another time. */
  HISTORICAL,
  /** Somebody denied it afterwards. */
  DENIED_LATER,
  /** Whoever said it took it back, or nobody with a name stood behind what was denied. */
  WITHDRAWN,
  /** Its story gives as much as one story can. */
  STORY_CAP,
  /** It is some time ago. */
  DECAYED;

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
  public static DiscountReason of(String code) {
    return Codes.read(DiscountReason.class, code, DiscountReason::code);
  }
}
