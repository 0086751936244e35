package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an attempt to deliver an alert. */
public enum DeliveryOutcome {
  /** The receiver has it. */
  DELIVERED,
  /** It failed and is tried again. */
  RETRYING,
  /** It failed and is tried no more; the alert is on {@code news.alerts.dlq}. */
  GIVEN_UP,
  /** It waits for the end of quiet hours or of a snooze. */
  HELD,
  /** It was overtaken by a later change of the same alert while it waited. */
  SKIPPED,
  /** The receiver said that it wants no more. */
  SWITCHED_OFF;

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
  public static DeliveryOutcome of(String code) {
    return Codes.read(DeliveryOutcome.class, code, DeliveryOutcome::code);
  }
}
