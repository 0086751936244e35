package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.Desk;

/**
 * The desks that are not open: of each only what says when it has to be opened again. All else is
 * in the stores, from which it is opened as after a restart.
 */
final class Shelf {
  private final Map<String, Put> desks = new HashMap<>();

  /**
   * A desk that was put away.
   *
   * @param due when something changes on it if no news comes, if at all
   * @param articles hash codes of the ids of its articles, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  private record Put(@Nullable Instant due, int[] articles) {
    static Put of(Desk desk) {
      int[] articles = desk.articleIds().stream().mapToInt(String::hashCode).sorted().toArray();
      return new Put(desk.due().orElse(null), articles);
    }

    boolean isDue(Instant now) {
      return due != null && !due.isAfter(now);
    }

    boolean mayHold(String articleId) {
      return Arrays.binarySearch(articles, articleId.hashCode()) >= 0;
    }
  }

  /** Puts a desk away. */
  void put(Desk desk) {
    desks.put(desk.key().route(), Put.of(desk));
  }

  /** Takes a desk off, if it is here. */
  void take(String route) {
    desks.remove(route);
  }

  void clear() {
    desks.clear();
  }

  /** Routes of the desks on which something changes by now. */
  List<String> due(Instant now) {
    return desks.entrySet().stream()
        .filter(entry -> entry.getValue().isDue(now))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Routes of the desks that hold an article, and perhaps of a few that do not. */
  List<String> holding(String articleId) {
    return desks.entrySet().stream()
        .filter(entry -> entry.getValue().mayHold(articleId))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Routes of all of them. */
  Set<String> routes() {
    return new TreeSet<>(desks.keySet());
  }
}
