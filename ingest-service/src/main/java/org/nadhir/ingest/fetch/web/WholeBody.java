package org.nadhir.ingest.fetch.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** A body as it grows. It is joined only once it is known to fit. */
final class WholeBody {
  private static final int PIECE = 64 * 1024;

  private final List<byte[]> pieces = new ArrayList<>();
  private final int most;
  private int length;

  private WholeBody(int most) {
    this.most = most;
  }

  /**
   * Reads to the end, or as far as allowed.
   *
   * @param isCutOff whether the start is enough if there is more
   * @param large its turn to be large, which is taken if it is
   * @throws FetchException if there is more than allowed
   */
  static byte[] of(InputStream body, int most, boolean isCutOff, LargeBodies.Turn large)
      throws IOException {
    WholeBody whole = new WholeBody(most);
    while (whole.grow(body)) {
      if (whole.length > LargeBodies.SMALL) {
        large.take();
      }
    }
    if (whole.length == most && !isCutOff && body.read() >= 0) {
      throw new FetchException(FetchFailure.TOO_LARGE, "more than %d bytes".formatted(most));
    }
    return whole.joined();
  }

  private boolean grow(InputStream body) throws IOException {
    byte[] piece = new byte[Math.min(PIECE, most - length)];
    int read = body.readNBytes(piece, 0, piece.length);
    pieces.add(read == piece.length ? piece : Arrays.copyOf(piece, read));
    length += read;
    return read > 0;
  }

  private byte[] joined() {
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }
}
