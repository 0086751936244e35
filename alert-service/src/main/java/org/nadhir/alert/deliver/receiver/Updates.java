package org.nadhir.alert.deliver.receiver;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which changes of an alert a receiver wants to hear. */
public enum Updates {
  /** What people are to be told at once, and the end of what was told. */
  URGENT,
  /** Every change, in order. */
  ALL,
  /** The latest state of every alert; an older one that waits has no value. */
  STATE;

  /**
   * Reads what files may say: {@code urgent} or {@code all}.
   *
   * @throws IllegalArgumentException if there is no such code; the message lists those allowed
   */
  static Updates of(String code) {
    return Arrays.stream(values())
        .filter(u -> u != STATE && u.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'%s'; allowed: %s".formatted(code, codes())));
  }

  private static String codes() {
    return Arrays.stream(values())
        .filter(u -> u != STATE)
        .map(u -> u.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
