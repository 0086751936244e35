package org.nadhir.nlp.match;

/** Ends the work on a text that takes too long. */
public interface Deadline {
  /** Work on that many words, one less than a power of 2, goes on between two checks. */
  int EVERY = 1023;

  /** Never ends it. */
  Deadline NEVER = () -> {};

  /**
   * Returns if there is time left.
   *
   * @throws OverBudgetException if there is none
   */
  void check();
}
