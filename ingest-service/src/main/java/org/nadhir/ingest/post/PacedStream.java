package org.nadhir.ingest.post;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What comes over the wire, given up when it comes too slowly.
 *
 * <p>Only the time spent waiting for the sender counts, so that a sender is not blamed for a Kafka
 * that is slow.
 */
final class PacedStream extends InputStream {
  /** How long a sender may take whatever it sends. */
  static final Duration GRACE = Duration.ofSeconds(30);

  /** Bytes per second that are expected of it beyond that. */
  static final long SLOWEST = 4096;

  private final InputStream in;
  private final LongSupplier nanoTime;
  private long waitedNanos;
  private long bytes;
  private boolean ended;

  PacedStream(InputStream in, LongSupplier nanoTime) {
    this.in = in;
    this.nanoTime = nanoTime;
  }

  /** Number of bytes that came. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    long begin = nanoTime.getAsLong();
    int read = readOn(buffer, offset, length);
    waitedNanos += nanoTime.getAsLong() - begin;
    bytes += Math.max(0, read);
    ended = read < 0;
    long allowed = GRACE.toNanos() + bytes * 1_000_000_000 / SLOWEST;
    if (!ended && waitedNanos > allowed) {
      throw new BodyException(
          Trouble.TOO_SLOW,
          "body: came too slowly; allowed: %d bytes per second".formatted(SLOWEST));
    }
    return read;
  }

  private int readOn(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      ended = true;
      throw new BodyException(Trouble.CUT_OFF, "body: ended early (%s)".formatted(e.getMessage()));
    }
  }

  /** Whether all of it came. */
  boolean isEnded() {
    return ended;
  }

  /** Never none, so that a file of several gzip members is read to its end. */
  @Override
  public int available() {
    return ended ? 0 : 1;
  }
}
