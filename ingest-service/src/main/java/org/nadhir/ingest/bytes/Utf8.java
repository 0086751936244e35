package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes looked at as UTF-8.
 *
 * @param sequences number of well-formed sequences of more than one byte
 * @param stray number of bytes that belong to none
 * @param end index behind the last byte that is not a sequence cut off by the end
 */
record Utf8(byte[] bytes, int sequences, int stray, int end) {
  private static final Charset STRAY = Charset.forName("windows-1252");

  static Utf8 of(byte[] bytes) {
    int sequences = 0;
    int stray = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = length(bytes, at);
      if (length == 0 && isCutOff(bytes, at)) {
        break;
      }
      sequences += length > 1 ? 1 : 0;
      stray += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return new Utf8(bytes, sequences, stray, at);
  }

  /** Whether it is UTF-8 throughout, but for a last character that the end cut off. */
  boolean isWellFormed() {
    return stray == 0 && (end == bytes.length || sequences > 0);
  }

  /** Whether it is UTF-8 into which bytes of another encoding were pasted. */
  boolean isMostly() {
    return sequences >= 4 && sequences > 2 * stray;
  }

  /** The text, stray bytes read as windows-1252. */
  Decoded decoded() {
    if (stray == 0) {
      String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
      return new Decoded(text, StandardCharsets.UTF_8, Evidence.UTF8, end == bytes.length);
    }
    return new Decoded(mixed(), StandardCharsets.UTF_8, Evidence.MIXTURE, false);
  }

  private String mixed() {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (int at = 0; at < end; ) {
      int length = length(bytes, at);
      if (length == 0) {
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        text.append(new String(bytes, at, 1, STRAY).replace("\uFFFD", ""));
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    return text.append(new String(bytes, from, end - from, StandardCharsets.UTF_8)).toString();
  }

  /** Length of the well-formed sequence that starts here, 0 when none does. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = announced(first);
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isShortest(first, bytes[at + 1] & 0xFF) ? length : 0;
  }

  private static int announced(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  }

  /** Neither overlong, nor a surrogate, nor beyond Unicode. */
  private static boolean isShortest(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  private static boolean isCutOff(byte[] bytes, int at) {
    int length = announced(bytes[at] & 0xFF);
    if (length == 0 || at + length <= bytes.length) {
      return false;
    }
    for (int i = at + 1; i < bytes.length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
