package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A mark at its words.
 *
 * @param mark what it means
 * @param first its first word
 * @param last its last word
 */
record Found<M>(M mark, int first, int last) {
  int length() {
    return last - first + 1;
  }

  boolean overlaps(Found<?> other) {
    return first <= other.last && other.first <= last;
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  boolean lies(int from, int to) {
    return first >= from && last <= to;
  }

  /** Those that no longer one overlaps, in the order of the text. */
  static <M> List<Found<M>> longest(List<Found<M>> all) {
    List<Found<M>> byLength = new ArrayList<>(all);
    byLength.sort(
        Comparator.<Found<M>>comparingInt(f -> -f.length()).thenComparingInt(Found::first));
    List<Found<M>> kept = new ArrayList<>();
    for (Found<M> found : byLength) {
      if (kept.stream().noneMatch(found::overlaps)) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::first));
    return kept;
  }
}
