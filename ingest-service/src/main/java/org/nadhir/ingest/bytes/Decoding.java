package org.nadhir.ingest.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text from bytes. */
public final class Decoding {
  private Decoding() {}

  /** The text of a document. */
  public static Decoded text(byte[] bytes, @Nullable String contentType, Markup markup) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Decoded(text, StandardCharsets.UTF_8, Evidence.UTF8, true);
  }
}
