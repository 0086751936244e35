package org.nadhir.ingest.fetch.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in headers: the three forms of RFC 9110, 5.6.7; the day of the week is not looked at. */
final class HttpDate {
  private static final List<DateTimeFormatter> FORMS =
      List.of(form("d MMM yyyy HH:mm:ss"), shortYear(), form("MMM d HH:mm:ss yyyy"));

  private HttpDate() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter shortYear() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("d-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
        .appendPattern(" HH:mm:ss")
        .toFormatter(Locale.ENGLISH);
  }

  /** The moment; absent if it cannot be read. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String bare =
        text.strip()
            .replaceFirst("^[A-Za-z]+,?\\s+", "")
            .replaceFirst("\\s+(GMT|UTC|Z|[+-]0000)$", "")
            .replaceAll("\\s+", " ");
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDateTime.parse(bare, form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        continue;
      }
    }
    return null;
  }
}
