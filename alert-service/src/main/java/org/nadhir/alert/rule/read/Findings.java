package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong with a file while it is read. */
final class Findings {
  private static final Comparator<Mistake> BY_LINE =
      Comparator.<Mistake>comparingInt(m -> m.at().line()).thenComparingInt(m -> m.at().column());

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  void add(Mistake mistake) {
    mistakes.add(mistake);
  }

  void warn(Mistake warning) {
    warnings.add(warning);
  }

  int count() {
    return mistakes.size();
  }

  /** What makes the file unusable, in the order of the lines. */
  List<Mistake> mistakes() {
    return mistakes.stream().distinct().sorted(BY_LINE).toList();
  }

  /** What is odd and can be lived with, in the order of the lines. */
  List<Mistake> warnings() {
    return warnings.stream().distinct().sorted(BY_LINE).toList();
  }
}
