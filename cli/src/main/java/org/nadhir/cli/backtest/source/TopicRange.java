package org.nadhir.cli.backtest.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;

/**
 * A range of {@code news.articles} by the time at which its records were written.
 *
 * @param bootstrap address of the broker
 * @param from first time, or none for the beginning of the topic
 * @param to time before which records count, or none for the end of the topic
 */
record TopicRange(String bootstrap, @Nullable Instant from, @Nullable Instant to) {
  static final String SCHEME = "kafka:";
  private static final Pattern FORM = Pattern.compile("kafka:([^?]+:\\d{1,5})(?:\\?(.*))?");
  private static final String ALLOWED =
      "kafka:HOST:PORT, optionally with ?from=TIME&to=TIME, times as 2021-12-07T09:30:00Z";

  /**
   * Reads {@code kafka:HOST:PORT?from=…&to=…}.
   *
   * @throws Failure if it is none
   */
  static TopicRange parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw refused(text);
    }
    Instant from = null;
    Instant to = null;
    String query = matcher.group(2) == null ? "" : matcher.group(2);
    for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      if (part.startsWith("from=")) {
        from = time(part, text);
      } else if (part.startsWith("to=")) {
        to = time(part, text);
      } else {
        throw refused(text);
      }
    }
    return new TopicRange(matcher.group(1), from, to);
  }

  private static Instant time(String part, String text) {
    try {
      return Instant.parse(part.substring(part.indexOf('=') + 1));
    } catch (DateTimeException e) {
      throw refused(text);
    }
  }

  private static Failure refused(String text) {
    return new Failure("'%s' is no range of articles; allowed: %s".formatted(text, ALLOWED));
  }
}
