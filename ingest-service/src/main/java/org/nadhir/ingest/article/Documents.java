package org.nadhir.ingest.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.bytes.Decoded;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;

/**
 * Reads the bytes of a raw document, in the character set that they prove, that the content type
 * says or that they read as a language in.
 */
public final class Documents {
  /** One character in so many may be unreadable; what has more of them is no text. */
  private static final int UNREADABLE_ONE_IN = 50;

  private Documents() {}

  /** The article of the document, or that its bytes cannot be read. */
  public static Made read(
      ArticleMaker maker, byte[] bytes, @Nullable String contentType, Instant fetchedAt) {
    Decoded decoded = Decoding.text(bytes, contentType, Markup.PLAIN);
    long unreadable = decoded.text().chars().filter(Documents::isUnreadable).count();
    if (unreadable * UNREADABLE_ONE_IN <= decoded.text().length()) {
      return maker.fromDocument(decoded.text(), fetchedAt);
    }
    String what = "bytes are no text in any known charset";
    String allowed = "text; its charset, if it is not UTF-8, in the content type";
    return new Made.Bad(List.of(new Mistake(Reason.BAD_ENCODING, "body", what, allowed)));
  }

  private static boolean isUnreadable(int c) {
    return c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }
}
