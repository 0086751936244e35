package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encodings of Unicode that show themselves: by a byte order mark or by their zeros. */
final class Unicode {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int LOOK = 4_096;

  private Unicode() {}

  /** The text, or nothing when the bytes prove none of these. */
  static @Nullable Decoded proven(byte[] bytes) {
    Charset marked = marked(bytes);
    if (marked != null) {
      return marked.equals(StandardCharsets.UTF_8)
          ? utf8(bytes)
          : wide(bytes, marked, Evidence.BOM);
    }
    Charset zeros = byZeros(bytes);
    return zeros == null ? null : wide(bytes, zeros, Evidence.ZEROS);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    } else if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    } else if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    } else if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** A mark of UTF-8 before bytes that are something else proves nothing. */
  private static @Nullable Decoded utf8(byte[] bytes) {
    Utf8 utf8 = Utf8.of(bytes);
    if (!utf8.isWellFormed() && !utf8.isMostly()) {
      return null;
    }
    Decoded decoded = utf8.decoded();
    return new Decoded(decoded.text(), decoded.charset(), Evidence.BOM, decoded.lossless());
  }

  private static Decoded wide(byte[] bytes, Charset charset, Evidence by) {
    int unit = charset.equals(UTF_32BE) || charset.equals(UTF_32LE) ? 4 : 2;
    int whole = bytes.length - bytes.length % unit;
    String text = Strict.text(bytes, 0, whole, charset);
    boolean lossless = text != null && whole == bytes.length;
    return new Decoded(
        text == null ? new String(bytes, 0, whole, charset) : text, charset, by, lossless);
  }

  /**
   * By where the zeros are: white space, digits and markup are ASCII in every language, so that one
   * half of the bytes has many zeros and the other next to none.
   */
  private static @Nullable Charset byZeros(byte[] bytes) {
    int[] zeros = new int[4];
    int look = Math.min(bytes.length, LOOK) / 4 * 4;
    for (int i = 0; i < look; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
    }
    int quarter = look / 4;
    if (quarter == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < Math.max(2, quarter / 4)) {
      return null;
    }
    if (zeros[0] == quarter && zeros[1] > quarter * 3 / 4) {
      return UTF_32BE;
    } else if (zeros[3] == quarter && zeros[2] > quarter * 3 / 4) {
      return UTF_32LE;
    }
    return byHalves(zeros[0] + zeros[2], zeros[1] + zeros[3]);
  }

  private static @Nullable Charset byHalves(int even, int odd) {
    if (even > 4 * odd) {
      return StandardCharsets.UTF_16BE;
    }
    return odd > 4 * even ? StandardCharsets.UTF_16LE : null;
  }
}
