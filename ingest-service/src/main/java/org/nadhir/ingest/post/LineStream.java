package org.nadhir.ingest.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.nadhir.ingest.intake.Room;

/**
 * The lines of a body, one at a time, without their line feeds. A line that is too long is passed
 * over, not kept. A line without a line feed is one only if the body ends there, not if it breaks
 * off.
 */
final class LineStream {
  /** What of a line needs no room of its own. */
  private static final int SMALL = 64 << 10;

  private final InputStream in;
  private final int longest;
  private final Room.Share share;
  private final byte[] buffer = new byte[16 << 10];
  private int at;
  private int end;
  private boolean ended;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long length;
  private int number;

  /**
   * Such lines.
   *
   * @param longest number of bytes that a line may have
   * @param share takes the room that long lines need
   */
  LineStream(InputStream in, int longest, Room.Share share) {
    this.in = in;
    this.longest = longest;
    this.share = share;
  }

  /**
   * Goes to the next line; false if there is none.
   *
   * @throws BodyException if the body cannot be read on, or there is no room for the line
   */
  boolean next() throws IOException {
    forget();
    number++;
    while (fill()) {
      int feed = feed();
      keep(feed);
      boolean whole = feed < end;
      at = whole ? feed + 1 : end;
      if (whole) {
        return true;
      }
    }
    return length > 0;
  }

  private void forget() {
    length = 0;
    line.reset();
    if (share.taken() > 0) {
      line = new ByteArrayOutputStream();
      share.close();
    }
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    if (!ended) {
      end = Math.max(0, read());
      at = 0;
    }
    return at < end;
  }

  private int read() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    ended = read < 0;
    return read;
  }

  private int feed() {
    int feed = at;
    while (feed < end && buffer[feed] != '\n') {
      feed++;
    }
    return feed;
  }

  private void keep(int feed) throws BodyException {
    int more = feed - at;
    length += more;
    if (isTooLong()) {
      line.reset();
      return;
    }
    if (length > SMALL && !share.take(2L * more)) {
      throw new BodyException(
          Trouble.NO_ROOM, "line %d: there is no memory for it at present".formatted(number));
    }
    line.write(buffer, at, more);
  }

  /** Number of the line; the first is 1, blank ones count. */
  int number() {
    return number;
  }

  /** Whether it is longer than a line may be. */
  boolean isTooLong() {
    return length > longest;
  }

  /** Number of bytes that a line may have. */
  int longest() {
    return longest;
  }

  /** Number of its bytes. */
  long length() {
    return length;
  }

  /** Its bytes; none if it is too long. */
  byte[] bytes() {
    return line.toByteArray();
  }
}
