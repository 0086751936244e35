package org.nadhir.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.nadhir.ingest.feed.FeedItem;

/** What tells an item in one form from all others: 64 bits of a SHA-256. */
final class ItemDigest {
  private ItemDigest() {}

  /** The digest of key, title and text; a date that alone has changed makes no other form. */
  static long of(FeedItem item) {
    String form = String.join("\n", item.key(), item.title(), item.html());
    return ByteBuffer.wrap(sha256().digest(form.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
