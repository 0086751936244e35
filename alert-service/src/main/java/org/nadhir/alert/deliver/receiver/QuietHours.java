package org.nadhir.alert.deliver.receiver;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a receiver is not to be disturbed, on the clocks of its place.
 *
 * @param zone the place's time zone
 * @param from start, inclusive
 * @param to end, exclusive; the next day if it is not after {@code from}
 * @param days days on which quiet hours start
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
  public QuietHours {
    days = Set.copyOf(days);
  }

  /** End of the quiet hours that this time is in, if it is in any. */
  public Optional<Instant> endAfter(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return endOf(today.minusDays(1), now).or(() -> endOf(today, now));
  }

  private Optional<Instant> endOf(LocalDate day, Instant now) {
    Instant start = ZonedDateTime.of(day, from, zone).toInstant();
    LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
    Instant end = ZonedDateTime.of(lastDay, to, zone).toInstant();
    boolean inside = !now.isBefore(start) && now.isBefore(end);
    return inside && days.contains(day.getDayOfWeek()) ? Optional.of(end) : Optional.empty();
  }
}
