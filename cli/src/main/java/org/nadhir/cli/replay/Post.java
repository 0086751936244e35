package org.nadhir.cli.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Posts one file's content to ingest-service. */
@FunctionalInterface
interface Post {
  Answer post(ContentType type, byte[] content) throws IOException;

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param body body, good or bad
   * @param problem words of a bad answer
   * @param retryAfter wait that the service asks for
   */
  record Answer(int status, byte[] body, String problem, Optional<Duration> retryAfter) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** Whether it tells of each line, as the refusal of many articles does. */
    boolean hasResults() {
      return new String(body, StandardCharsets.UTF_8).contains("\"results\"");
    }

    /** Whether nothing is taken from this caller, whatever it posts. */
    boolean isRefusal() {
      return status == 401 || status == 403;
    }

    /** Whether the same content may be taken later. */
    boolean isTemporary() {
      return status == 429 || status == 502 || status == 503 || status == 504;
    }
  }
}
