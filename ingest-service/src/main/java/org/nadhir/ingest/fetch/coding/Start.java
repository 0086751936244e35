package org.nadhir.ingest.fetch.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The first bytes of a body, and what they tell about it.
 *
 * @param bytes at most 512 of them
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Start(byte[] bytes) {
  private static final int MOST = 512;

  /** Looks at what comes next without taking it. */
  static Start of(InputStream body) {
    try {
      body.mark(MOST);
      byte[] bytes = body.readNBytes(MOST);
      body.reset();
      return new Start(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int at(int index) {
    return bytes[index] & 0xff;
  }

  /** RFC 1952: two magic numbers, the one method there is, no reserved flag. */
  boolean isGzip() {
    return bytes.length > 3
        && at(0) == 0x1f
        && at(1) == 0x8b
        && at(2) == 8
        && (at(3) & 0b1110_0000) == 0;
  }

  /** RFC 1950: method 8, and a header that is a multiple of 31. */
  boolean isZlib() {
    return bytes.length > 1 && (at(0) & 0x0f) == 8 && (at(0) << 8 | at(1)) % 31 == 0;
  }

  /** RFC 7932, 9.1: a window of 2^23 or 2^24 bytes, if it is brotli at all. */
  boolean isBrotliOfLargeWindow() {
    return bytes.length > 0 && ((at(0) & 0xf) == 0b1101 || (at(0) & 0xf) == 0b1111);
  }

  /**
   * Whether it is text as it stands: UTF-16 by its mark, with which no coding can begin; else white
   * space, {@code <} or {@code {}, and no control characters, which no 500 bytes of anything
   * compressed lack.
   */
  boolean isPlain() {
    int first = afterByteOrderMark();
    while (first < bytes.length && at(first) <= ' ') {
      first++;
    }
    if (first == bytes.length) {
      return bytes.length == 0;
    }
    return isUtf16() || (at(first) == '<' || at(first) == '{') && !hasControls();
  }

  private boolean isUtf16() {
    return bytes.length > 1 && (at(0) == 0xff && at(1) == 0xfe || at(0) == 0xfe && at(1) == 0xff);
  }

  private int afterByteOrderMark() {
    return bytes.length > 2 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf ? 3 : 0;
  }

  private boolean hasControls() {
    for (byte one : bytes) {
      if (one >= 0 && one < ' ' && !(one >= '\t' && one <= '\r')) {
        return true;
      }
    }
    return false;
  }
}
