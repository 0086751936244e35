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

  private Copies() {}

  /** Whether one of the two is a copy or rewrite of the other. */
  static boolean alike(Observation a, Observation b) {
    Fingerprint left = a.fingerprint();
    Fingerprint right = b.fingerprint();
    return left != null
        && right != null
        && Duration.between(a.at(), b.at()).abs().compareTo(NEAR) <= 0
        && !countApart(a, b)
        && left.similarity(right) >= ALIKE;
  }

  /** Whether both are numbered, and by other numbers: the 12th package is not the 13th. */
  private static boolean countApart(Observation a, Observation b) {
    return !a.ordinals().isEmpty()
        && !b.ordinals().isEmpty()
        && Collections.disjoint(a.ordinals(), b.ordinals());
  }
}
