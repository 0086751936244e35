package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nadhir.nlp.lexicon.Entry;

/**
 * Chooses among the matches of one field: one per type and clause, the longest, then the first in
 * the text, then the first in the lexicon; and none that another of the clause, close by, hides.
 */
final class Selection {
  private static final int HIDING_REACH = 6;

  private Selection() {}

  /** One match per type and clause. */
  static List<Found<Entry>> best(FieldReading field, List<Found<Entry>> allowed) {
    List<Found<Entry>> best = new ArrayList<>();
    List<Found<Entry>> byLength = new ArrayList<>(allowed);
    byLength.sort(
        Comparator.<Found<Entry>>comparingInt(f -> -f.length()).thenComparingInt(Found::first));
    for (Found<Entry> match : byLength) {
      if (best.stream().noneMatch(kept -> repeats(field, match, kept))) {
        best.add(match);
      }
    }
    return best;
  }

  static List<Found<Entry>> of(FieldReading field, List<Found<Entry>> allowed) {
    List<Found<Entry>> best = best(field, allowed);
    List<Found<Entry>> visible = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      if (!isHidden(field, best, i)) {
        visible.add(best.get(i));
      }
    }
    visible.sort(Comparator.<Found<Entry>>comparingInt(Found::first).thenComparing(Found::last));
    return visible;
  }

  /** Whether another match hides one; of two that hide each other the earlier in the list stays. */
  private static boolean isHidden(FieldReading field, List<Found<Entry>> best, int at) {
    Found<Entry> match = best.get(at);
    for (int i = 0; i < best.size(); i++) {
      Found<Entry> other = best.get(i);
      if (hides(field, other, match) && !(at < i && hides(field, match, other))) {
        return true;
      }
    }
    return false;
  }

  static boolean repeats(FieldReading field, Found<Entry> match, Found<Entry> kept) {
    return kept.mark().type() == match.mark().type() && sameClause(field, match, kept);
  }

  static boolean hides(FieldReading field, Found<Entry> other, Found<Entry> match) {
    int between = Math.max(other.first(), match.first()) - Math.min(other.last(), match.last()) - 1;
    return other.mark().hides().contains(match.mark().type())
        && sameClause(field, other, match)
        && between <= HIDING_REACH;
  }

  private static boolean sameClause(FieldReading field, Found<Entry> one, Found<Entry> other) {
    return field.clause(one.first()) == field.clause(other.first()) || one.overlaps(other);
  }
}
