package org.nadhir.ingest.article;

import java.nio.charset.StandardCharsets;

/** Percent-encoding in one form: only what needs it is encoded, in upper case. */
final class Escapes {
  private static final String NEVER_RAW = "\"<>\\^`{|}";
  private static final String NEEDLESS = "-._~!'()*,:@";

  private Escapes() {}

  /** The address with every character in its one form; a lone percent sign is encoded. */
  static String normal(String url) {
    StringBuilder ascii = new StringBuilder(url.length() + 16);
    for (int i = 0, c; i < url.length(); i += Character.charCount(c)) {
      c = url.codePointAt(i);
      if (c == '%') {
        int escaped = escaped(url, i);
        if (escaped >= 0) {
          i += 2;
        }
        appendEscaped(escaped < 0 ? '%' : escaped, ascii);
      } else {
        append(c, ascii);
      }
    }
    return ascii.toString();
  }

  private static int escaped(String url, int at) {
    if (at + 2 >= url.length()) {
      return -1;
    }
    int high = hex(url.charAt(at + 1));
    int low = hex(url.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static void appendEscaped(int octet, StringBuilder ascii) {
    boolean letter =
        octet >= '0' && octet <= '9'
            || octet >= 'A' && octet <= 'Z'
            || octet >= 'a' && octet <= 'z';
    if (letter || NEEDLESS.indexOf(octet) >= 0) {
      ascii.append((char) octet);
    } else {
      ascii.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet & 15));
    }
  }

  private static char hexDigit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }

  private static void append(int c, StringBuilder ascii) {
    if (c > ' ' && c < 0x7F && NEVER_RAW.indexOf(c) < 0) {
      ascii.append((char) c);
    } else {
      for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        ascii.append('%').append(hexDigit((octet & 0xFF) >> 4)).append(hexDigit(octet & 15));
      }
    }
  }
}
