package org.nadhir.nlp.gold;

/** Counts of labels found and missed and of signals that no label has. */
public final class Tally {
  private int found;
  private int missed;
  private int wrong;

  void found() {
    found++;
  }

  void missed() {
    missed++;
  }

  void wrong() {
    wrong++;
  }

  /** Labels that had to be found. */
  public int labels() {
    return found + missed;
  }

  /** Signals that no label accepts. */
  public int falseSignals() {
    return wrong;
  }

  /** Share of the signals that are right; 1 where there are none. */
  public double precision() {
    return share(found, wrong);
  }

  /** Share of the labels that are found; 1 where there are none. */
  public double recall() {
    return share(found, missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }
}
