package org.nadhir.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed while it is read, and the number of those that are not taken. An item that
 * says nothing is one nevertheless: whether it makes an article is for others to tell.
 */
final class Collected {
  /** Most items that are taken of a feed. */
  static final int ITEMS = 5_000;

  private final List<FeedItem> items = new ArrayList<>();
  private int setAside;

  /** Takes an item, or sets it aside when it is none or one too many. */
  void add(@Nullable FeedItem item) {
    if (item == null || isFull()) {
      setAside++;
    } else {
      items.add(item);
    }
  }

  boolean isFull() {
    return items.size() >= ITEMS;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  FeedRead.Feed feed(
      FeedFormat format, String title, @Nullable String language, List<String> problems) {
    List<String> all = new ArrayList<>(problems);
    if (setAside > 0) {
      all.add("items set aside: " + setAside);
    }
    return new FeedRead.Feed(format, title, language, Keys.unique(items), setAside, all);
  }
}
