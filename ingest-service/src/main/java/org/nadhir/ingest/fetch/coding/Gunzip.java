package org.nadhir.ingest.fetch.coding;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The coding "gzip" (RFC 1952), of one member or several.
 *
 * <p>The JDK's own stream is not used because it takes the end of what has arrived for the end of
 * the last member, and refuses what browsers read: a body whose last bytes, the checksum, are
 * missing, and one with padding after it.
 */
final class Gunzip extends InputStream {
  private static final int CHECKSUM_AND_SIZE = 8;

  private final InputStream body;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[8 * 1024];
  private int next;
  private int end;
  private boolean started;
  private boolean done;

  Gunzip(InputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (!started) {
      started = true;
      done = !atMember();
    }
    while (!done && length > 0) {
      int count = inflate(to, offset, length);
      if (count > 0) {
        checksum.update(to, offset, count);
        return count;
      }
      if (inflater.finished()) {
        done = !hasFurtherMember();
      } else {
        feed();
      }
    }
    return done ? -1 : 0;
  }

  private int inflate(byte[] to, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(to, offset, length);
      if (inflater.needsDictionary()) {
        throw new IOException("gzip with a dictionary");
      }
      return count;
    } catch (DataFormatException e) {
      throw new IOException("gzip: " + e.getMessage(), e);
    }
  }

  private void feed() throws IOException {
    if (next == end && !fill()) {
      throw new EOFException();
    }
    inflater.setInput(buffer, next, end - next);
    next = end;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(body.read(buffer, 0, buffer.length), 0);
    return end > 0;
  }

  private boolean hasFurtherMember() throws IOException {
    next = end - inflater.getRemaining();
    verify();
    inflater.reset();
    checksum.reset();
    return atMember();
  }

  /** All that was deflated is there by now: a missing checksum takes nothing away from it. */
  private void verify() throws IOException {
    long stored = 0;
    for (int i = 0; i < CHECKSUM_AND_SIZE; i++) {
      int one = take();
      if (one < 0) {
        return;
      }
      stored |= i < 4 ? (long) one << (8 * i) : 0;
    }
    if (stored != checksum.getValue()) {
      throw new IOException("gzip: wrong checksum");
    }
  }

  private int take() throws IOException {
    return next == end && !fill() ? -1 : buffer[next++] & 0xff;
  }

  private int must() throws IOException {
    int one = take();
    if (one < 0) {
      throw new EOFException();
    }
    return one;
  }

  /** Goes to where a member's data begin; not so at the end, nor at padding. */
  private boolean atMember() throws IOException {
    if (take() != 0x1f || take() != 0x8b || take() != 8) {
      return false;
    }
    int flags = must();
    skip(6);
    if ((flags & 4) != 0) {
      skip(must() | must() << 8);
    }
    for (int text = flags & 0b1_1000; text != 0; text &= text - 1) {
      skipText();
    }
    skip((flags & 2) != 0 ? 2 : 0);
    return true;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      must();
    }
  }

  private void skipText() throws IOException {
    int one = must();
    while (one != 0) {
      one = must();
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    body.close();
  }
}
