package org.nadhir.ingest.fetch.coding;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** The bytes after one step of decoding: no more than allowed, and no other exception than ours. */
final class Step extends InputStream {
  private final InputStream bytes;
  private final long most;
  private long count;

  private Step(InputStream bytes, long most) {
    this.bytes = bytes;
    this.most = most;
  }

  /** Those bytes, in a buffer that can be looked into. */
  static InputStream of(InputStream bytes, long most) {
    return new BufferedInputStream(new Step(bytes, most));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (count == most) {
      return endOrTooLarge();
    }
    int read = translated(to, offset, (int) Math.min(length, most - count));
    count += Math.max(read, 0);
    return read;
  }

  private int endOrTooLarge() {
    if (translated(new byte[1], 0, 1) >= 0) {
      throw new FetchException(FetchFailure.TOO_LARGE, "more than %d bytes".formatted(most));
    }
    return -1;
  }

  private int translated(byte[] to, int offset, int length) {
    try {
      return bytes.read(to, offset, length);
    } catch (FetchException e) {
      throw e;
    } catch (EOFException e) {
      throw new FetchException(FetchFailure.BROKEN, "the compressed body is cut off");
    } catch (IOException | RuntimeException e) {
      // What is cut off and what is garbage, brotli's decoder tells apart only in words.
      boolean cutOff = FetchException.words(root(e)).contains("end of input");
      throw new FetchException(
          cutOff ? FetchFailure.BROKEN : FetchFailure.BAD_ENCODING, FetchException.words(root(e)));
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < 10 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
