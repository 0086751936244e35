package org.nadhir.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.cli.http.Mistake;
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
   * Reads an answer: an object with {@code result} for one article, or {@code results} for the
   * lines of many.
   */
  static Receipt read(byte[] body) {
    JsonNode answer = Json.read(body, JsonNode.class);
    JsonNode results = answer.path("results");
    return results.isArray() ? count(results) : count(List.of(answer));
  }

  private static Receipt count(Iterable<JsonNode> results) {
    int accepted = 0;
    int duplicates = 0;
    List<String> rejected = new ArrayList<>();
    for (JsonNode result : results) {
      switch (result.path("result").asText("")) {
        case "accepted" -> accepted++;
        case "duplicate" -> duplicates++;
        default -> rejected.add(reason(result));
      }
    }
    return new Receipt(accepted, duplicates, rejected);
  }

  private static String reason(JsonNode result) {
    List<String> mistakes = new ArrayList<>();
    result.path("error").forEach(mistake -> mistakes.add(Mistake.words(mistake)));
    String reason = mistakes.isEmpty() ? "no reason given" : String.join("; ", mistakes);
    return "line %s: %s".formatted(result.path("line").asText("?"), reason);
  }
}
