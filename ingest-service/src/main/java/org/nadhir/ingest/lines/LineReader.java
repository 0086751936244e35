package org.nadhir.ingest.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as bytes, one after the other; of a line that is too long the beginning.
 */
public final class LineReader {
  /** Longest line that is held, as long as the longest body that ingest-service takes. */
  public static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
  private int at;
  private int end;
  private long number;
  private boolean tooLong;

  /** The lines of a stream, each held up to {@link #LONGEST} bytes. */
  public LineReader(InputStream in) {
    this(in, LONGEST);
  }

  /**
   * The lines of a stream.
   *
   * @param longest how many bytes of a line are held
   */
  public LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end. */
  public boolean next() throws IOException {
    line.reset();
    tooLong = false;
    if (at == end && !fill()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      keep(from);
      ended = at < end;
      at += ended ? 1 : 0;
    }
    return true;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }

  private void keep(int from) {
    int room = longest - line.size();
    tooLong |= at - from > room;
    line.write(buffer, from, Math.min(at - from, room));
  }

  /** The line without its line feed. */
  public byte[] bytes() {
    return line.toByteArray();
  }

  /** Its length in bytes, as far as it is held. */
  public int length() {
    return line.size();
  }

  /** Its number, from 1. */
  public long number() {
    return number;
  }

  /** Whether only its beginning is here. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether there is nothing but white space on it. */
  public boolean isBlank() {
    return line.size() < 1024 && line.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank();
  }
}
