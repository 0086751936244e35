package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which text of an article an offset points into. */
public enum TextField {
  TITLE,
  TEXT;

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
  public static TextField of(String code) {
    return Codes.read(TextField.class, code, TextField::code);
  }
}
