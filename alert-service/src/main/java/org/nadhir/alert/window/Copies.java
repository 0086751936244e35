package org.nadhir.alert.window;

import java.time.Duration;
import java.util.Collections;
import org.nadhir.contracts.Fingerprint;

/** What makes an article a copy or rewrite of another. */
final class Copies {
  /**
   * Least similarity of copies. Measured on the sample articles: rewrites are above it, other
   * articles on the same subject far below; see {@code docs/decisions/0004-stories.md}.
   */
  static final double ALIKE = 0.25;

  /** How far apart in time a copy can be. */
  static final Duration NEAR = Duration.ofHours(72);

  /** Least similarity of texts that are told apart by their figures. */
  private static final double SAME_WORDS = 0.5;

  /** Least distance in time of texts that are told apart by their figures: updates come sooner. */
  private static final Duration NEXT_DAY = Duration.ofHours(12);

  /** Fewest figures by which a text is told from another. */
  private static final int FIGURES = 2;

  private Copies() {}

  /** Whether one of the two is a copy or rewrite of the other. */
  static boolean alike(Observation a, Observation b) {
    Fingerprint left = a.fingerprint();
    Fingerprint right = b.fingerprint();
    return left != null
        && right != null
        && Duration.between(a.at(), b.at()).abs().compareTo(NEAR) <= 0
        && !countApart(a, b)
        && left.similarity(right) >= ALIKE
        && !(left.similarity(right) >= SAME_WORDS && isNextReport(a, b));
  }

  /**
   * Whether one is the other's successor from the same template: a daily report has the words of
   * the day before and other figures. Copies share at least four fifths of the figures of one side,
   * such reports at most a third; see {@code docs/fingerprint.md}.
   */
  private static boolean isNextReport(Observation a, Observation b) {
    int fewer = Math.min(a.figures().size(), b.figures().size());
    long common = a.figures().stream().filter(b.figures()::contains).count();
    return fewer >= FIGURES
        && 3 * common <= fewer
        && Duration.between(a.at(), b.at()).abs().compareTo(NEXT_DAY) >= 0;
  }

  /** Whether both are numbered, and by other numbers: the 12th package is not the 13th. */
  private static boolean countApart(Observation a, Observation b) {
    return !a.ordinals().isEmpty()
        && !b.ordinals().isEmpty()
        && Collections.disjoint(a.ordinals(), b.ordinals());
  }
}
