package org.nadhir.nlp.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.contracts.Signal;

/**
 * Labelled sentences of one language and how well the tagger reads them: a label counts as found
 * when type and status, or one of its accepted other readings, are among the sentence's signals.
 */
final class GoldSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> sentences = new ArrayList<>();

  static GoldSet read(Path file) throws IOException {
    GoldSet set = new GoldSet();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        set.sentences.add(JSON.readTree(line));
      }
    }
    return set;
  }

  int size() {
    return sentences.size();
  }

  GoldScore score() {
    GoldScore score = new GoldScore();
    sentences.forEach(sentence -> add(sentence, score));
    return score;
  }

  private static void add(JsonNode sentence, GoldScore score) {
    Set<String> found = found(sentence);
    Set<String> accepted = new HashSet<>();
    for (JsonNode label : sentence.get("labels")) {
      if (label.has("none")) {
        continue;
      }
      List<String> readings = readings(label);
      accepted.addAll(readings);
      if (!label.path("optional").asBoolean()) {
        score.label(readings.stream().anyMatch(found::contains), sentence, readings);
      }
    }
    found.stream()
        .filter(signal -> !accepted.contains(signal))
        .forEach(signal -> score.falseHit(sentence, signal));
  }

  private static Set<String> found(JsonNode sentence) {
    String language = sentence.get("lang").asText();
    Set<String> found = new LinkedHashSet<>();
    for (Signal signal :
        TaggerFixture.TAGGER.tag(TaggerFixture.text(language, sentence.get("text").asText()))) {
      found.add(signal.type().code() + " " + signal.status().code());
    }
    return found;
  }

  private static List<String> readings(JsonNode label) {
    List<String> readings = new ArrayList<>(List.of(reading(label)));
    label.path("also").forEach(other -> readings.add(reading(other)));
    return readings;
  }

  private static String reading(JsonNode label) {
    return label.get("type").asText() + " " + label.get("status").asText();
  }
}
