package org.nadhir.cli.replay;

import java.io.IOException;
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
   * @param body body of a good answer
   * @param problem words of a bad answer
   * @param retryAfter wait that the service asks for
   */
  record Answer(int status, byte[] body, String problem, Optional<Duration> retryAfter) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** Whether the same content may be taken later. */
    boolean isTemporary() {
      return status == 429 || status == 502 || status == 503 || status == 504;
    }
  }
}
