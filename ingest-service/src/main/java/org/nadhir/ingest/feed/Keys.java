package org.nadhir.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What items of a feed are told apart by: id, else link, else a hash of what they say. Items that
 * share an id are told apart by id and link, and those that share both by a hash as well.
 */
final class Keys {
  private Keys() {}

  /** The same items, each with a key of its own. */
  static List<FeedItem> unique(Collection<FeedItem> items) {
    Map<String, Integer> plain = new HashMap<>();
    Map<String, Integer> linked = new HashMap<>();
    for (FeedItem item : items) {
      plain.merge(plain(item), 1, Integer::sum);
      linked.merge(linked(item), 1, Integer::sum);
    }
    Set<String> taken = new HashSet<>();
    return items.stream().map(item -> withKey(item, key(item, plain, linked), taken)).toList();
  }

  private static String key(
      FeedItem item, Map<String, Integer> plain, Map<String, Integer> linked) {
    if (plain.getOrDefault(plain(item), 0) == 1) {
      return plain(item);
    }
    return linked.getOrDefault(linked(item), 0) == 1
        ? linked(item)
        : linked(item) + " " + hash(item);
  }

  private static FeedItem withKey(FeedItem item, String key, Set<String> taken) {
    String own = key;
    for (int copy = 2; !taken.add(own); copy++) {
      own = key + " " + copy;
    }
    return new FeedItem(
        own,
        item.link(),
        item.title(),
        item.html(),
        item.publishedAt(),
        item.updatedAt(),
        item.rawDate(),
        item.language(),
        item.authors(),
        item.source());
  }

  private static String plain(FeedItem item) {
    if (!item.key().isBlank()) {
      return item.key();
    }
    return item.link() == null ? hash(item) : item.link().toString();
  }

  private static String linked(FeedItem item) {
    return item.link() == null ? plain(item) : plain(item) + " " + item.link();
  }

  private static String hash(FeedItem item) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String said = item.title() + '\0' + item.rawDate() + '\0' + item.html();
      byte[] hash = digest.digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
