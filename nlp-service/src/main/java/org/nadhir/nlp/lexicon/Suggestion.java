package org.nadhir.nlp.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Names that are allowed where another stands: all of a few, or the nearest of many. */
final class Suggestion {
  private static final int FEW = 12;
  private static final int NEAREST = 5;

  private Suggestion() {}

  static String of(String written, Collection<String> allowed) {
    List<String> nearest =
        allowed.stream()
            .sorted(Comparator.comparingInt((String name) -> distance(written, name)))
            .toList();
    if (allowed.isEmpty()) {
      return "none, there are no names";
    }
    return allowed.size() <= FEW
        ? allowed.stream().sorted().collect(Collectors.joining(", "))
        : "one of the %d that there are, such as %s"
            .formatted(allowed.size(), String.join(", ", nearest.subList(0, NEAREST)));
  }

  /** Levenshtein's distance: letters to add, drop or change. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
