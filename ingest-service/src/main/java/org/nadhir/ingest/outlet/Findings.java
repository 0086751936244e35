package org.nadhir.ingest.outlet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong with a file while it is read. */
final class Findings {
  private static final Comparator<Mistake> IN_ORDER =
      Comparator.<Mistake>comparingInt(m -> m.at().line()).thenComparingInt(m -> m.at().column());

  private final List<Mistake> mistakes = new ArrayList<>();

  private record Mistake(Spot at, String field, String what, String allowed) {
    @Override
    public String toString() {
      String where = field.isEmpty() ? at.toString() : at + ": " + field;
      return "%s: %s; allowed: %s".formatted(where, what, allowed);
    }
  }

  void add(Spot at, String field, String what, String allowed) {
    mistakes.add(new Mistake(at, field, what, allowed));
  }

  boolean isEmpty() {
    return mistakes.isEmpty();
  }

  /** All mistakes, one on each line, in the order of the file. */
  IllegalArgumentException exception(String file) {
    List<String> lines =
        mistakes.stream().distinct().sorted(IN_ORDER).map(Mistake::toString).toList();
    return new IllegalArgumentException(
        "%s has mistakes (%d):\n  ".formatted(file, lines.size()) + String.join("\n  ", lines));
  }
}
