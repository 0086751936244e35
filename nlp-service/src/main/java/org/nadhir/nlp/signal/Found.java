package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mark at its words.
 *
 * @param mark what it means
 * @param first its first word
 * @param last its last word
 */
record Found<M>(M mark, int first, int last) {
  private static final Comparator<Found<?>> BY_PLACE = Comparator.comparingInt(Found::first);
  private static final Comparator<Found<?>> BY_LENGTH =
      Comparator.<Found<?>>comparingInt(f -> -f.length()).thenComparing(BY_PLACE);

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

  boolean overlapsAny(List<? extends Found<?>> others) {
    for (Found<?> other : others) {
      if (overlaps(other)) {
        return true;
      }
    }
    return false;
  }

  /** Those that no longer one overlaps, in the order of the text. */
  static <M> List<Found<M>> longest(List<Found<M>> all) {
    return longest(all, mark -> false);
  }

  /**
   * Those that no longer one overlaps, in the order of the text; of equal length the first in the
   * text, then the first in the list.
   *
   * @param shares whether a mark stands beside others that share, though they are of the same words
   */
  static <M> List<Found<M>> longest(List<Found<M>> all, Predicate<M> shares) {
    if (all.size() < 2) {
      return all;
    }
    List<Found<M>> byLength = new ArrayList<>(all);
    byLength.sort(BY_LENGTH);
    int base = all.stream().mapToInt(Found::first).min().orElse(0);
    int end = all.stream().mapToInt(Found::last).max().orElse(0) + 1;
    List<@Nullable Found<M>> owners = new ArrayList<>(Collections.nCopies(end - base, null));
    List<Found<M>> kept = new ArrayList<>();
    for (Found<M> found : byLength) {
      List<@Nullable Found<M>> words = owners.subList(found.first - base, found.last - base + 1);
      if (words.stream().allMatch(owner -> owner == null || owner.bears(found, shares))) {
        kept.add(found);
        Collections.fill(words, found);
      }
    }
    kept.sort(BY_PLACE);
    return kept;
  }

  private boolean bears(Found<M> other, Predicate<M> shares) {
    return sameWords(other) && shares.test(mark) && shares.test(other.mark);
  }
}
