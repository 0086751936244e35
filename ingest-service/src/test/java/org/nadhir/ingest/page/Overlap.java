package org.nadhir.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.ingest.text.Folding;

/**
 * How far a text has the words that it should have.
 *
 * @param precision share of its words that it should have
 * @param recall share of the words that it should have which it has
 */
public record Overlap(double precision, double recall) {
  public static Overlap of(String text, String wanted) {
    List<String> found = Folding.words(text);
    Map<String, Integer> left = new HashMap<>();
    List<String> all = Folding.words(wanted);
    all.forEach(word -> left.merge(word, 1, Integer::sum));
    long common = found.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
    return new Overlap(share(common, found.size()), share(common, all.size()));
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Harmonic mean of both. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}
