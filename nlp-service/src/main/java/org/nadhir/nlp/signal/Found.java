package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Arrays;
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
    Owners<M> owners = new Owners<>(all, shares);
    List<Found<M>> kept = new ArrayList<>(all.size());
    for (Found<M> found : byLength) {
      if (owners.take(found)) {
        kept.add(found);
      }
    }
    kept.sort(BY_PLACE);
    return kept;
  }

  /** Whose each word is. */
  private static final class Owners<M> {
    private final Predicate<M> shares;
    private final int base;
    private final @Nullable Found<M>[] owners;

    @SuppressWarnings("unchecked")
    Owners(List<Found<M>> all, Predicate<M> shares) {
      int least = Integer.MAX_VALUE;
      int greatest = 0;
      for (Found<M> found : all) {
        least = Math.min(least, found.first);
        greatest = Math.max(greatest, found.last);
      }
      this.shares = shares;
      this.base = least;
      this.owners = (@Nullable Found<M>[]) new Found<?>[greatest - least + 1];
    }

    boolean take(Found<M> found) {
      for (int word = found.first; word <= found.last; word++) {
        Found<M> owner = owners[word - base];
        if (owner != null && !standBeside(owner, found)) {
          return false;
        }
      }
      Arrays.fill(owners, found.first - base, found.last - base + 1, found);
      return true;
    }

    private boolean standBeside(Found<M> owner, Found<M> found) {
      return owner.sameWords(found) && shares.test(owner.mark) && shares.test(found.mark);
    }
  }
}
