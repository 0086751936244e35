package org.nadhir.cli.http;

import com.fasterxml.jackson.databind.JsonNode;

/** One entry of a problem's errors: where, what, and what is allowed. */
public final class Mistake {
  private Mistake() {}

  /** The entry in words. */
  public static String words(JsonNode error) {
    String allowed = error.path("allowed").asText("");
    return error.path("where").asText("?")
        + ": "
        + error.path("what").asText("?")
        + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
  }
}
