package org.nadhir.ingest.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.ingest.text.Folding;

/**
 * What tells one text of an article from another: punctuation, marks and spelling variants make no
 * other text.
 *
 * @param digest the first 64 bits of the SHA-256 of the folded text in UTF-8
 * @param length length of the folded text in UTF-16 units
 */
public record TextMark(long digest, int length) {
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})-(\\d{1,9})");

  /** The mark of a text. */
  public static TextMark of(String text) {
    String folded = Folding.key(text);
    byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
    return new TextMark(ByteBuffer.wrap(sha256().digest(bytes)).getLong(), folded.length());
  }

  /** Reads the form that {@link #toString} writes. */
  public static Optional<TextMark> read(String form) {
    Matcher matcher = FORM.matcher(form);
    return matcher.matches()
        ? Optional.of(
            new TextMark(
                Long.parseUnsignedLong(matcher.group(1), 16), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The digest in hexadecimal, a hyphen, the length. */
  @Override
  public String toString() {
    return "%016x-%d".formatted(digest, length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
