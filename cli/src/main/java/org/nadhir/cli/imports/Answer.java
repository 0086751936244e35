package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import org.nadhir.contracts.Json;

/**
 * What ingest-service answers to a chunk.
 *
 * @param status HTTP status
 * @param body body, good or bad
 * @param problem words of a bad answer
 * @param retryAfter wait that it asks for
 */
record Answer(int status, byte[] body, String problem, Optional<Duration> retryAfter) {
  boolean isGood() {
    return status / 100 == 2;
  }

  /** Whether the same lines may be taken later. */
  boolean isTemporary() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Whether it is about what was posted, not about who posts or where. */
  boolean isAboutTheBody() {
    return status == 400 || status == 413 || status == 422;
  }

  /** What became of the lines, as far as it tells. */
  JsonNode results() {
    try {
      return Json.read(body, JsonNode.class).path("results");
    } catch (RuntimeException noJson) {
      return MissingNode.getInstance();
    }
  }
}
