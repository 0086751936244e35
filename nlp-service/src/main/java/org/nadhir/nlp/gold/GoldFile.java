package org.nadhir.nlp.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * Reads labelled sentences, one JSON object a line: {@code id}, {@code lang}, {@code theatre},
 * {@code text} and {@code labels[]} with {@code type}, {@code status}, {@code actor}, {@code
 * target}, {@code evidence}, {@code also[]}, {@code optional}, or {@code none} with a reason.
 */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFile() {}

  /**
   * The sentences of a file.
   *
   * @throws IllegalArgumentException naming every line that cannot be read, and why
   * @throws IOException if the file cannot be read
   */
  public static List<LabelledSentence> read(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    int line = 0;
    for (String json : Files.readAllLines(file)) {
      line++;
      try {
        if (!json.isBlank()) {
          sentences.add(sentence(JSON.readTree(json)));
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        mistakes.add(file + ":" + line + ": " + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return sentences;
  }

  private static LabelledSentence sentence(JsonNode node) {
    String text = required(node, "text");
    List<Label> labels = new ArrayList<>();
    for (JsonNode label : node.path("labels")) {
      if (!label.has("none")) {
        labels.add(label(label, text));
      }
    }
    return new LabelledSentence(
        required(node, "id"),
        required(node, "lang"),
        node.path("theatre").asText("none"),
        text,
        labels);
  }

  private static Label label(JsonNode node, String text) {
    String evidence = node.path("evidence").asText("");
    if (!text.contains(evidence)) {
      throw new IllegalArgumentException(
          "evidence '%s' is not in the text; allowed: an exact part of it".formatted(evidence));
    }
    Reading reading = reading(node, "");
    List<Reading> also = new ArrayList<>();
    node.path("also").forEach(other -> also.add(reading(other, reading.status().code())));
    return new Label(
        reading,
        also,
        codes(node.get("actor")),
        codes(node.get("target")),
        evidence,
        node.path("optional").asBoolean());
  }

  private static Reading reading(JsonNode node, String status) {
    return new Reading(
        SignalType.of(required(node, "type")), Status.of(node.path("status").asText(status)));
  }

  private static @Nullable Set<String> codes(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    Set<String> codes = new LinkedHashSet<>();
    if (node.isArray()) {
      node.forEach(code -> codes.add(code.asText()));
    } else if (node.isTextual()) {
      codes.add(node.asText());
    }
    return codes;
  }

  private static String required(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("'%s' is missing; allowed: a text".formatted(field));
    }
    return node.path(field).asText();
  }
}
