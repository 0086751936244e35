package org.nadhir.cli.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The wait that an answer asks for. */
public final class RetryAfter {
  private RetryAfter() {}

  /** The wait that an answer asks for, if it does. */
  public static Optional<Duration> of(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").flatMap(RetryAfter::seconds);
  }

  /** The header in its form of seconds; its form of a date is left to the own backoff. */
  static Optional<Duration> seconds(String header) {
    return header.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
