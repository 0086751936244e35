package org.nadhir.ingest.robots;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt says to a page.
 *
 * @param answer whether it may be read
 * @param crawlDelay time that the site wants between two requests, at most an hour
 */
public record RobotsVerdict(Answer answer, @Nullable Duration crawlDelay) {

  /** Whether a page may be read. */
  public enum Answer {
    /** It may. */
    ALLOWED,
    /** It may not. */
    DISALLOWED,
    /** The site could not say, which counts as no until it can (RFC 9309, 2.3.1.4). */
    UNKNOWN
  }

  /** Whether the page may be read. */
  public boolean allows() {
    return answer == Answer.ALLOWED;
  }
}
