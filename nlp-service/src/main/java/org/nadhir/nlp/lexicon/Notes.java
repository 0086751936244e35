package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What is noted while the files of one language are read: its mistakes and its patterns. */
final class Notes {
  /**
   * A pattern that is looked for.
   *
   * @param path the keys that lead to it
   */
  record Use(String path, Pattern pattern) {}

  private final Findings findings;
  private final boolean inflects;
  private final List<Use> uses = new ArrayList<>();
  private boolean unreadable;

  Notes(Findings findings, boolean inflects) {
    this.findings = findings;
    this.inflects = inflects;
  }

  Findings findings() {
    return findings;
  }

  /** Whether the language knows {@code n:} and {@code v:}. */
  boolean inflects() {
    return inflects;
  }

  void use(String path, Pattern pattern) {
    uses.add(new Use(path, pattern));
  }

  /** Every pattern read but the members of classes. */
  List<Use> uses() {
    return uses;
  }

  void patternIsUnreadable() {
    unreadable = true;
  }

  /** Whether some pattern could not be read, so that what it uses is unknown. */
  boolean hasUnreadable() {
    return unreadable;
  }
}
