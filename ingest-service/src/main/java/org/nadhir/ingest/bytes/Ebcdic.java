package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * XML in an EBCDIC encoding, which shows itself by the bytes of its declaration (XML 1.0, appendix
 * F).
 */
final class Ebcdic {
  private static final byte[] START = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};
  private static final String FAMILY = "IBM037";
  private static final int LOOK = 200;

  private Ebcdic() {}

  /** The text, or nothing when the bytes start with no such declaration. */
  static @Nullable Decoded read(byte[] bytes) {
    if (bytes.length < 4
        || !Arrays.equals(bytes, 0, 4, START, 0, 4)
        || !Charset.isSupported(FAMILY)) {
      return null;
    }
    Charset family = Charset.forName(FAMILY);
    String start = new String(bytes, 0, Math.min(LOOK, bytes.length), family);
    Charset declared = Declared.inside(start);
    Charset charset = declared == null ? family : declared;
    String text = Strict.text(bytes, 0, bytes.length, charset);
    return text == null ? null : new Decoded(text, charset, Evidence.DECLARATION, true);
  }
}
