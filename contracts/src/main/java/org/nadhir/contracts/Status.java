package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the text stands to a signal. */
public enum Status {
  /** It happened, is happening, is in force or has been decided. */
  ASSERTED,
  /** It is intended, proposed or called for, not yet decided. */
  PLANNED,
  /** It would follow if something else happens, or is threatened. */
  CONDITIONAL,
  /** A party denies or refutes it. */
  DENIED,
  /** It did not, does not or will not happen, in the text's own voice. */
  NEGATED,
  /** It is lifted, withdrawn, cancelled or ended. */
  EASED,
  /** An unnamed or unverified source says so. */
  REPORTED,
  /** It belongs to another time. */
  HISTORICAL;

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
  public static Status of(String code) {
    return Codes.read(Status.class, code, Status::code);
  }
}
