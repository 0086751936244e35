package org.nadhir.ingest.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/**
 * A date as feeds and pages give it: read or absent, never guessed.
 *
 * <p>Read are ISO 8601 and its relatives, RFC 822 and its relatives, Unix time in seconds or
 * milliseconds, dates in words of many languages, of the Hijri and the Persian calendar too, in the
 * digits of any script. A weekday is not looked at, for many are wrong.
 *
 * <p>Absent are dates whose day and month could be swapped, months without a day, times out of
 * range, two different days in one text, and what stands for "unknown" in many programs: the day of
 * the epoch, and years before 1900 or after 2100. If a text has a Gregorian day, days of other
 * calendars in it are ignored.
 *
 * <p>A day without a time is its start in UTC, in Nadhir as a whole. A time without a zone is in
 * the home zone of the outlet; where that is unknown it counts as UTC, by the custom of feed
 * readers, and may be up to 14 hours off.
 */
public final class Dates {
  /** Longest text that is looked at: a date, not prose. */
  static final int LENGTH = 200;

  private static final Pattern BROKEN_TIME = Pattern.compile("\\d\\s?:\\s?\\d");
  private static final Instant EPOCH_START = Instant.EPOCH.minus(Duration.ofDays(1));
  private static final Instant EPOCH_END = Instant.EPOCH.plus(Duration.ofDays(1));
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");
  private static final Instant START = Instant.parse("1900-01-01T00:00:00Z");

  private Dates() {}

  /**
   * The instant of a date, to the millisecond, or nothing.
   *
   * @param homeZone zone of times that name none
   */
  public static Optional<Instant> read(String text, @Nullable ZoneId homeZone) {
    if (text.length() > LENGTH || text.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String folded = Folding.fold(text).strip();
    Instant stamp = Stamps.read(folded, homeZone);
    Instant instant = stamp == null ? words(folded, homeZone) : stamp;
    return Optional.ofNullable(instant).filter(Dates::isPossible);
  }

  private static @Nullable Instant words(String folded, @Nullable ZoneId homeZone) {
    TimeOfDay time = TimeOfDay.in(folded);
    if (time == null && BROKEN_TIME.matcher(folded).find()) {
      return null;
    }
    LocalDate day = day(time == null ? folded : time.rest());
    if (day == null) {
      return null;
    } else if (time == null) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    ZoneId zone = time.zone() == null ? homeZone : time.zone();
    LocalDate on = time.nextDay() ? day.plusDays(1) : day;
    return on.atTime(time.time()).atZone(zone == null ? ZoneOffset.UTC : zone).toInstant();
  }

  private static @Nullable LocalDate day(String folded) {
    Set<LocalDate> days = new HashSet<>(NumericDays.in(folded));
    days.addAll(NamedDays.in(folded, Calendar.GREGORIAN));
    if (days.isEmpty()) {
      days.addAll(NamedDays.in(folded, Calendar.HIJRI));
      days.addAll(NamedDays.in(folded, Calendar.PERSIAN));
    }
    return days.size() == 1 ? days.iterator().next() : null;
  }

  private static boolean isPossible(Instant instant) {
    boolean isEpoch = instant.isAfter(EPOCH_START) && instant.isBefore(EPOCH_END);
    return !isEpoch && !instant.isBefore(START) && instant.isBefore(END);
  }
}
