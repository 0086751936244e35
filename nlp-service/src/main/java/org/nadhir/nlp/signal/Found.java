package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

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

  boolean sameWords(Found<?> other) {
    return first == other.first && last == other.last;
  }

  /** Those that no longer one overlaps, in the order of the text. */
  static <M> List<Found<M>> longest(List<Found<M>> all) {
    return longest(all, (kept, other) -> false);
  }

  /**
   * Those that no longer one overlaps, in the order of the text; of equal length the first in the
   * text, then the first in the list.
   *
   * @param beside whether the second stands beside the first, though both are of the same words
   */
  static <M> List<Found<M>> longest(List<Found<M>> all, BiPredicate<M, M> beside) {
    List<Found<M>> byLength = new ArrayList<>(all);
    byLength.sort(
        Comparator.<Found<M>>comparingInt(f -> -f.length()).thenComparingInt(Found::first));
    List<Found<M>> kept = new ArrayList<>();
    for (Found<M> found : byLength) {
      if (kept.stream()
          .noneMatch(
              k -> k.overlaps(found) && !(k.sameWords(found) && beside.test(k.mark, found.mark)))) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::first));
    return kept;
  }
}
