package org.nadhir.ingest.fetch.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths and queries of addresses (RFC 3986). */
final class Paths {
  private static final String AS_THEY_ARE = "-._~!$&'()*+,;=:@/?";

  private Paths() {}

  /** Path and query, absolute and encoded; what is encoded already stays. */
  static String encoded(String pathAndQuery) {
    int query = pathAndQuery.indexOf('?');
    String path = query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    return escaped(withoutDots(path)) + escaped(pathAndQuery.substring(path.length()));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int one = text.codePointAt(i);
      int width = Character.charCount(one);
      if (isAsItIs(one) || isEscape(text, i)) {
        escaped.appendCodePoint(one);
      } else {
        for (byte part : Character.toString(one).getBytes(StandardCharsets.UTF_8)) {
          escaped.append("%%%02X".formatted(part & 0xff));
        }
      }
      i += width;
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isAsItIs(int one) {
    return one >= 'a' && one <= 'z'
        || one >= 'A' && one <= 'Z'
        || one >= '0' && one <= '9'
        || AS_THEY_ARE.indexOf(one) >= 0;
  }

  /** RFC 3986, 5.2.4. */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean isDots = parts[i].equals(".") || parts[i].equals("..");
      if (parts[i].equals("..")) {
        kept.pollLast();
      }
      if (!isDots) {
        kept.addLast(parts[i]);
      } else if (i == parts.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /**
   * A reference without scheme and host, beside a path.
   *
   * @param base path and query
   */
  static String resolved(String base, String reference) {
    if (reference.isEmpty()) {
      return base;
    }
    int query = base.indexOf('?');
    String path = query < 0 ? base : base.substring(0, query);
    return switch (reference.charAt(0)) {
      case '/' -> reference;
      case '?' -> path + reference;
      default -> path.substring(0, path.lastIndexOf('/') + 1) + reference;
    };
  }

  /** A header's text: its bytes as UTF-8, or, if they are not, each encoded by itself. */
  static String fromHeader(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder();
      for (byte one : bytes) {
        text.append(one < 0 ? "%%%02X".formatted(one & 0xff) : String.valueOf((char) one));
      }
      return text.toString();
    }
  }
}
