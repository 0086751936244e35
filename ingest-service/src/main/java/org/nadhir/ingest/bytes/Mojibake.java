package org.nadhir.ingest.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that somebody took for windows-1252 and wrote as UTF-8 again. It is certain where each
 * character beyond ASCII stands for a byte and all these bytes together are UTF-8, in several
 * sequences: text that a person wrote never is.
 */
public final class Mojibake {
  private static final int CERTAIN = 3;

  /** The characters of windows-1252 from 0x80 on; its five gaps are the control characters. */
  static final String UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private Mojibake() {}

  /** The text, repaired where that is certain. */
  public static String repaired(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    if (at == text.length() || octet(text.charAt(at)) < 0xC2) {
      return text;
    }
    byte[] bytes = bytes(text);
    Utf8 utf8 = bytes == null ? null : Utf8.of(bytes);
    boolean isCertain = utf8 != null && utf8.isWellFormed() && utf8.sequences() >= CERTAIN;
    return isCertain && bytes != null ? new String(bytes, StandardCharsets.UTF_8) : text;
  }

  private static byte @Nullable [] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int octet = octet(text.charAt(i));
      if (octet < 0) {
        return null;
      }
      bytes[i] = (byte) octet;
    }
    return bytes;
  }

  /** The byte that the character stands for, or -1. */
  private static int octet(char c) {
    if (c < 0x80 || c >= 0xA0 && c <= 0xFF) {
      return c;
    }
    int upper = UPPER.indexOf(c);
    if (upper >= 0) {
      return 0x80 + upper;
    }
    return c < 0xA0 ? c : -1;
  }
}
