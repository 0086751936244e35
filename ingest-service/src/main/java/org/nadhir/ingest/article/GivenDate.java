package org.nadhir.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A date as a sender gives it: with time and zone, or a day, which stands for its start in UTC. */
final class GivenDate {
  static final String ALLOWED =
      "ISO 8601 with a zone (2021-12-07T09:30:00Z), a day (2021-12-07), or RFC 1123";

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> startOf(LocalDate.parse(text)),
          text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());

  private GivenDate() {}

  static Optional<Instant> of(String text) {
    for (Function<String, Instant> form : FORMS) {
      try {
        return Optional.of(form.apply(text.strip()));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
