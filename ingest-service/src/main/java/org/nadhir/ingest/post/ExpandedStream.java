package org.nadhir.ingest.post;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A body without its compression, given up when it is larger than allowed or expands so far that it
 * can only be meant to do harm.
 */
final class ExpandedStream extends InputStream {
  /** Articles as JSON shrink to a fifth or a tenth; gzip can shrink a thousandfold. */
  static final long MOST_EXPANSION = 100;

  private static final long HARMLESS = 1 << 20;
  private static final int BUFFER = 8192;

  private final PacedStream wire;
  private final InputStream in;
  private final boolean compressed;
  private final long largest;
  private long bytes;

  private ExpandedStream(PacedStream wire, InputStream in, boolean compressed, long largest) {
    this.wire = wire;
    this.in = in;
    this.compressed = compressed;
    this.largest = largest;
  }

  /**
   * Such a body.
   *
   * @param gzip whether it is compressed
   * @param largest number of bytes that it may have, expanded
   */
  static ExpandedStream of(PacedStream wire, boolean gzip, long largest) throws BodyException {
    if (!gzip) {
      return new ExpandedStream(wire, wire, false, largest);
    }
    try {
      return new ExpandedStream(wire, new GZIPInputStream(wire, BUFFER), true, largest);
    } catch (BodyException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = expand(buffer, offset, length);
    bytes += Math.max(0, read);
    if (bytes > largest) {
      throw new BodyException(
          Trouble.TOO_LARGE, "body: is too large; allowed: at most %d bytes".formatted(largest));
    }
    if (compressed && bytes > HARMLESS && bytes > wire.bytes() * MOST_EXPANSION) {
      throw new BodyException(
          Trouble.TOO_LARGE,
          "body: expands too far; allowed: at most %d times its size".formatted(MOST_EXPANSION));
    }
    return read;
  }

  private int expand(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private static BodyException broken(IOException e) {
    return new BodyException(
        Trouble.BROKEN,
        "body: is no whole gzip (%s); allowed: gzip, as Content-Encoding says"
            .formatted(e.getMessage()));
  }
}
