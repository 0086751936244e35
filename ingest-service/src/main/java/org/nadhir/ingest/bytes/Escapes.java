package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Encodings that write other scripts by escape sequences, in bytes that are all ASCII. */
final class Escapes {
  private static final List<String> NAMES = List.of("ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN");

  private Escapes() {}

  /** The text when such an encoding is declared and escape sequences appear, else nothing. */
  static @Nullable Decoded read(
      byte[] bytes, @Nullable Charset header, @Nullable Charset declaration) {
    Charset charset =
        Stream.of(header, declaration)
            .filter(Objects::nonNull)
            .filter(c -> NAMES.contains(c.name()))
            .findFirst()
            .orElse(null);
    if (charset == null || !hasEscape(bytes)) {
      return null;
    }
    String text = Strict.text(bytes, 0, bytes.length, charset);
    Evidence by = charset.equals(header) ? Evidence.HEADER : Evidence.DECLARATION;
    return text == null ? null : new Decoded(text, charset, by, true);
  }

  private static boolean hasEscape(byte[] bytes) {
    for (byte octet : bytes) {
      if (octet == 0x1B || octet == 0x0E) {
        return true;
      }
    }
    return false;
  }
}
