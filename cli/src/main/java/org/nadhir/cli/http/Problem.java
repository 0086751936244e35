package org.nadhir.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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
      words = new String(body, StandardCharsets.UTF_8).strip();
    }
    String hint = status == 401 ? "; a key is given by NADHIR_API_KEY or --key-file" : "";
    String line = words.isEmpty() ? "HTTP " + status : words + hint + " (HTTP " + status + ")";
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** The errors one by one, or what stands in their place. */
  private static String words(JsonNode problem) {
    List<String> mistakes = new ArrayList<>();
    problem.path("errors").forEach(error -> mistakes.add(Mistake.words(error)));
    return mistakes.isEmpty()
        ? problem.path("detail").asText(problem.path("title").asText(""))
        : String.join("; ", mistakes);
  }
}
