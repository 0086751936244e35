package org.nadhir.ingest.fetch.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in their codings. */
public final class Coded {
  private static final HexFormat HEX = HexFormat.of();

  private Coded() {}

  /** Something that writes into a coding. */
  private interface Coder {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] coded(byte[] body, Coder coder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = coder.over(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One gzip member. */
  public static byte[] gzip(byte[] body) {
    return coded(body, GZIPOutputStream::new);
  }

  /** Deflate with a zlib header. */
  public static byte[] zlib(byte[] body) {
    return coded(body, DeflaterOutputStream::new);
  }

  /** Deflate without a header. */
  public static byte[] deflate(byte[] body) {
    return coded(body, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
  }

  /**
   * Brotli that stores the body as it is (RFC 7932, 9.2): a window of 64 KiB (one bit, 0); then for
   * each piece a header of 20 bits: not the last (0), length less one in four nibbles (00 and 16
   * bits), stored (1), and the bytes from the next whole byte on; then an empty last piece (11).
   */
  public static byte[] brotli(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 1;
    for (int from = 0; from < body.length; from += 1 << 16) {
      int length = Math.min(body.length - from, 1 << 16);
      int header = (length - 1) << 3 | 1 << 19;
      long start = (long) header << bits;
      for (int shift = 0; shift < 20 + bits; shift += 8) {
        bytes.write((int) (start >> shift) & 0xff);
      }
      bytes.write(body, from, length);
      bits = 0;
    }
    bytes.write(0b11 << bits);
    return bytes.toByteArray();
  }

  /** {@code times} times one after another. */
  public static byte[] repeated(byte[] bytes, int times) {
    byte[] all = new byte[bytes.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
    }
    return all;
  }

  /** One after the other. */
  public static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Bytes in hexadecimal. */
  public static byte[] hex(String digits) {
    return HEX.parseHex(digits);
  }
}
