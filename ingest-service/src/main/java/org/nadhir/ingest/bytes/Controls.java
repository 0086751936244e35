package org.nadhir.ingest.bytes;

/**
 * Control characters from U+0080 to U+009F, which no text has: they are what windows-1252 has at
 * these places, copied without being converted.
 */
final class Controls {
  private Controls() {}

  /** The text with the characters that were meant. */
  static String readable(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0)) {
      return text;
    }
    StringBuilder readable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        readable.setCharAt(i, Mojibake.UPPER.charAt(c - 0x80));
      }
    }
    return readable.toString();
  }
}
