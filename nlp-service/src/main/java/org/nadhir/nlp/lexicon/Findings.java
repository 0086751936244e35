package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong with a lexicon while it is read. */
final class Findings {
  private static final Comparator<Mistake> IN_FILE =
      Comparator.<Mistake>comparingInt(m -> m.at().line()).thenComparingInt(m -> m.at().column());

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  void add(Spot at, String what, String allowed) {
    mistakes.add(new Mistake(at, what, allowed));
  }

  /** A mistake in an overlay; in the lexicon itself, which goes on to work, a warning. */
  void addOrWarn(Spot at, String what, String allowed) {
    (at.file().overlay() ? mistakes : warnings).add(new Mistake(at, what, allowed));
  }

  void add(Findings others) {
    mistakes.addAll(others.mistakes);
    warnings.addAll(others.warnings);
  }

  int count() {
    return mistakes.size();
  }

  /** What makes the lexicon unusable, file by file in the order of the lines. */
  List<Mistake> mistakes() {
    return sorted(mistakes);
  }

  /** What the lexicon can live with, file by file in the order of the lines. */
  List<Mistake> warnings() {
    return sorted(warnings);
  }

  private static List<Mistake> sorted(List<Mistake> all) {
    List<String> files = all.stream().map(m -> m.at().file().name()).distinct().toList();
    return all.stream()
        .distinct()
        .sorted(
            Comparator.<Mistake>comparingInt(m -> files.indexOf(m.at().file().name()))
                .thenComparing(IN_FILE))
        .toList();
  }
}
