package org.nadhir.ingest.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/**
 * The stable identifier of an article: 24 characters of lower-case base 32, which are the first 120
 * bits of a SHA-256.
 */
final class ArticleId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BYTES = 15;

  private ArticleId() {}

  /** The id of what the address names, or of the outlet's text where there is no address. */
  static String of(@Nullable CanonicalUrl url, String outlet, String text) {
    return url != null
        ? hash("url\n" + url.identity())
        : hash("text\n" + outlet + "\n" + Folding.key(text));
  }

  private static String hash(String identity) {
    byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder();
    for (int bit = 0; bit < BYTES * 8; bit += 5) {
      id.append(ALPHABET.charAt(fiveBits(digest, bit)));
    }
    return id.toString();
  }

  private static int fiveBits(byte[] bytes, int bit) {
    int pair = (bytes[bit / 8] & 0xFF) << 8 | bytes[bit / 8 + 1] & 0xFF;
    return pair >> (11 - bit % 8) & 31;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
