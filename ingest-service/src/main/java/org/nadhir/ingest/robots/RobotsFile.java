package org.nadhir.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.robots.RobotsVerdict.Answer;

/**
 * What is known of a site's robots.txt.
 *
 * @param rules its rules; absent as long as the site has not said any
 * @param until when the site is to be asked again
 * @param bytes its size
 */
record RobotsFile(@Nullable BaseRobotRules rules, Instant until, int bytes) {

  /** The product token of RFC 9309 by which a site names this product in its rules. */
  static final String PRODUCT = "nadhir";

  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  /** A longer address costs more to hold against hostile rules than any page is worth. */
  private static final int LONGEST_URL = 2000;

  static RobotsFile parsed(String url, byte[] text, Instant until) {
    // No delay is so long that all is forbidden for it, and no mistake in a file is ours to log.
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    BaseRobotRules rules = parser.parseContent(url, text, "text/plain", List.of(PRODUCT));
    return new RobotsFile(rules, until, text.length);
  }

  static RobotsFile allowingAll(Instant until) {
    return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), until, 0);
  }

  static RobotsFile unknown(Instant until) {
    return new RobotsFile(null, until, 0);
  }

  RobotsFile goodUntil(Instant later) {
    return new RobotsFile(rules, later, bytes);
  }

  RobotsVerdict verdict(URI page) {
    if (rules == null) {
      return new RobotsVerdict(Answer.UNKNOWN, null);
    }
    String url = page.toASCIIString();
    boolean allowed = rules.isAllowAll() || (url.length() <= LONGEST_URL && rules.isAllowed(url));
    return new RobotsVerdict(allowed ? Answer.ALLOWED : Answer.DISALLOWED, delay(rules));
  }

  private static @Nullable Duration delay(BaseRobotRules rules) {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? null : Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
  }
}
