package org.nadhir.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a raw document in the character set of its content type, UTF-8 by default. */
public final class Documents {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private Documents() {}

  /** The article of the document, or that its bytes cannot be read. */
  public static Made read(
      ArticleMaker maker, byte[] bytes, @Nullable String contentType, Instant fetchedAt) {
    String name = charset(contentType);
    try {
      Charset charset = Charset.forName(name);
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return maker.fromDocument(text, fetchedAt);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      String what = "bytes are not %s".formatted(name);
      String allowed = "text in the charset of the content type, UTF-8 by default";
      return new Made.Bad(List.of(new Mistake(Reason.BAD_ENCODING, "body", what, allowed)));
    }
  }

  private static String charset(@Nullable String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? matcher.group(1) : StandardCharsets.UTF_8.name();
  }
}
