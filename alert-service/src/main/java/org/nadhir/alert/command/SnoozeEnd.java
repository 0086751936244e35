package org.nadhir.alert.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The end of a snooze, given as a time or as a span from now. */
final class SnoozeEnd {
  /** Nobody wants quiet for longer without looking at it again. */
  static final Duration LONGEST = Duration.ofDays(30);

  private static final String TIME =
      "a time with its offset, later than now and at most 30 days ahead, such as"
          + " 2021-12-07T18:00:00Z";
  private static final String SPAN = "minutes, hours or days, at most 30 days: 90m, 4h, 2d";
  private static final Pattern SPAN_FORM = Pattern.compile("([1-9][0-9]{0,4})([mhd])");
  private static final int LONGEST_TEXT = 64;

  private SnoozeEnd() {}

  /** The end that {@code until} or {@code for} gives; absent if that is wrong. */
  static @Nullable Instant read(Fields fields, Instant now) {
    String until = fields.text("until", LONGEST_TEXT, TIME);
    String span = fields.text("for", LONGEST_TEXT, SPAN);
    if (fields.isWrong("until") || fields.isWrong("for")) {
      return null;
    }
    if ((until == null) == (span == null)) {
      fields.mistake(
          "until, for", until == null ? "are both missing" : "are both there", "one of the two");
      return null;
    }
    Instant end = until == null ? after(fields, span, now) : at(fields, until);
    return end == null ? null : limited(fields, until == null ? "for" : "until", end, now);
  }

  private static @Nullable Instant at(Fields fields, String until) {
    try {
      return OffsetDateTime.parse(until).toInstant();
    } catch (DateTimeException e) {
      fields.mistake("until", "'%s' is no time".formatted(Fields.shown(until)), TIME);
      return null;
    }
  }

  private static @Nullable Instant after(Fields fields, @Nullable String span, Instant now) {
    Matcher form = SPAN_FORM.matcher(span == null ? "" : span);
    if (!form.matches()) {
      fields.mistake("for", "'%s' is no span".formatted(Fields.shown("" + span)), SPAN);
      return null;
    }
    ChronoUnit unit =
        switch (form.group(2)) {
          case "m" -> ChronoUnit.MINUTES;
          case "h" -> ChronoUnit.HOURS;
          default -> ChronoUnit.DAYS;
        };
    return now.plus(Duration.of(Long.parseLong(form.group(1)), unit))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant limited(Fields fields, String field, Instant end, Instant now) {
    if (!end.isAfter(now)) {
      fields.mistake(field, "%s is past".formatted(end), TIME);
    } else if (end.isAfter(now.plus(LONGEST))) {
      fields.mistake(
          field,
          "%s is more than %d days ahead".formatted(end, LONGEST.toDays()),
          field.equals("for") ? SPAN : TIME);
    }
    return end;
  }
}
