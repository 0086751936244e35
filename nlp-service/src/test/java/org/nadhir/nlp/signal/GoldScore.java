package org.nadhir.nlp.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Counts of labels found and missed and of signals that no label has, with the sentences. */
final class GoldScore {
  private final List<String> mistakes = new ArrayList<>();
  private int found;
  private int missed;
  private int falseHits;

  void label(boolean isFound, JsonNode sentence, List<String> readings) {
    if (isFound) {
      found++;
    } else {
      missed++;
      mistakes.add("missed %s: %s".formatted(readings, sentence.get("text").asText()));
    }
  }

  void falseHit(JsonNode sentence, String signal) {
    falseHits++;
    mistakes.add("false %s: %s".formatted(signal, sentence.get("text").asText()));
  }

  double precision() {
    return share(found, falseHits);
  }

  double recall() {
    return share(found, missed);
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  List<String> mistakes() {
    return mistakes;
  }

  private static double share(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }
}
