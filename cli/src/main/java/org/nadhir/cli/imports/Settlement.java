package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settles the lines of a chunk by an answer. */
final class Settlement {
  private final Ledger ledger;

  Settlement(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Writes down what became of the lines of which the answer tells, and returns the others. */
  Chunk settle(Chunk chunk, Answer answer) {
    Map<Integer, JsonNode> results = new HashMap<>();
    answer.results().forEach(result -> results.put(result.path("line").asInt() - 1, result));
    List<Line> left = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      Line line = chunk.lines().get(i);
      JsonNode result = results.get(i);
      if (result == null || !isSettled(chunk.archive(), line, result)) {
        left.add(line);
      }
    }
    return chunk.of(left);
  }

  private boolean isSettled(String archive, Line line, JsonNode result) {
    switch (result.path("result").asText("")) {
      case "accepted" -> ledger.accepted();
      case "duplicate" -> ledger.known();
      default -> {
        return isRejected(archive, line, result.path("error"));
      }
    }
    return true;
  }

  private boolean isRejected(String archive, Line line, JsonNode errors) {
    boolean away = errors.path(0).path("where").asText("").equals("kafka");
    if (!away) {
      ledger.rejected(archive, line.number(), errors);
    }
    return !away;
  }
}
