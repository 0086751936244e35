package org.nadhir.contracts;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lower-case codes of enums, with an error that says what is allowed. */
final class Codes {
  private Codes() {}

  static <E extends Enum<E>> E read(
      Class<E> type, @Nullable String code, Function<E, String> codeOf) {
    for (E constant : type.getEnumConstants()) {
      if (codeOf.apply(constant).equals(code)) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants()).map(codeOf).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "unknown %s '%s'; allowed: %s".formatted(type.getSimpleName(), code, allowed));
  }
}
