package org.nadhir.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a feed while it is read: those that say something, and how many do not. */
final class Collected {
  /** Most items that are taken of a feed. */
  static final int ITEMS = 5_000;

  private final Set<FeedItem> items = new LinkedHashSet<>();
  private int setAside;

  /** Takes an item, or sets it aside when it is none, says nothing or repeats another. */
  void add(@Nullable FeedItem item) {
    if (item == null || isFull() || isSilent(item) || !items.add(item)) {
      setAside++;
    }
  }

  boolean isFull() {
    return items.size() >= ITEMS;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  private static boolean isSilent(FeedItem item) {
    return item.link() == null && item.title().isEmpty() && item.html().isEmpty();
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
