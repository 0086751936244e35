package org.nadhir.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.contracts.Json;

/**
 * What ingest-service answered to one file.
 *
 * @param accepted number of articles that are new
 * @param duplicates number of articles that it knew
 * @param rejected why each of the others was not taken
 */
record Receipt(int accepted, int duplicates, List<String> rejected) {
  Receipt {
    rejected = List.copyOf(rejected);
  }

  static Receipt rejected(String reason) {
    return new Receipt(0, 0, List.of(reason));
  }

  /**
   * Reads the body of a good answer: an object with {@code status}, or several of them in an array
   * or in any field.
   */
  static Receipt read(byte[] body) {
    int[] counts = new int[2];
    List<String> rejected = new ArrayList<>();
    count(Json.read(body, JsonNode.class), counts, rejected);
    return new Receipt(counts[0], counts[1], rejected);
  }

  private static void count(JsonNode node, int[] counts, List<String> rejected) {
    switch (node.path("status").asText("")) {
      case "accepted" -> counts[0]++;
      case "duplicate" -> counts[1]++;
      case "rejected" -> rejected.add(reason(node));
      default -> node.forEach(child -> count(child, counts, rejected));
    }
  }

  private static String reason(JsonNode node) {
    JsonNode line = node.path("line");
    String where = line.isMissingNode() ? "" : "line " + line.asText() + ": ";
    for (String field : List.of("detail", "reason", "what", "error")) {
      if (node.path(field).isTextual()) {
        return where + node.path(field).asText();
      }
    }
    return where + "no reason given";
  }
}
