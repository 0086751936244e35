package org.nadhir.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.contracts.Json;

/** The words of an RFC 9457 problem, or of whatever else a service answered an error with. */
final class Problem {
  private static final int LONGEST = 300;

  private Problem() {}

  /** One line that says what is wrong. */
  static String describe(int status, byte[] body) {
    String words;
    try {
      words = words(Json.read(body, JsonNode.class));
    } catch (RuntimeException noJson) {
      words = new String(body, java.nio.charset.StandardCharsets.UTF_8).strip();
    }
    String line = words.isEmpty() ? "HTTP " + status : words + " (HTTP " + status + ")";
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String words(JsonNode problem) {
    List<String> parts = new ArrayList<>();
    String detail = problem.path("detail").asText(problem.path("title").asText(""));
    if (!detail.isEmpty()) {
      parts.add(detail);
    }
    for (JsonNode error : problem.path("errors")) {
      parts.add(describe(error));
    }
    return String.join("; ", parts);
  }

  private static String describe(JsonNode error) {
    String allowed = error.path("allowed").asText("");
    return error.path("where").asText("?")
        + ": "
        + error.path("what").asText("?")
        + (allowed.isEmpty() ? "" : ", allowed: " + allowed);
  }
}
