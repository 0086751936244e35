package org.nadhir.alert.deliver.send;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.Answer;

/**
 * What an HTTP server answered.
 *
 * @param status its status
 * @param retryAfter its header Retry-After, if there is one
 * @param location its header Location, if there is one
 * @param excerpt the first words of its body
 */
record Reply(int status, @Nullable String retryAfter, @Nullable String location, String excerpt) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  /** Client errors that pass: request timeout, too early, too many requests. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  boolean isRedirect() {
    return REDIRECTS.contains(status) && location != null;
  }

  /** What it means for the message. */
  Answer answer(Instant now) {
    if (status / 100 == 2) {
      return new Answer.Accepted(status);
    }
    if (status == 410) {
      return new Answer.Gone(status, words());
    }
    boolean permanent = status / 100 == 4 && !PASSING.contains(status);
    return permanent
        ? new Answer.Refused(status, words())
        : new Answer.Failed(status, words(), wait(now));
  }

  private String words() {
    return excerpt.isEmpty() ? "status " + status : "status %d: %s".formatted(status, excerpt);
  }

  private @Nullable Duration wait(Instant now) {
    if (retryAfter == null) {
      return null;
    }
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
