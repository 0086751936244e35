package org.nadhir.alert.deliver.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final QuietHours NIGHTS =
      new QuietHours(KYIV, LocalTime.of(22, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));

  private static boolean isQuiet(QuietHours hours, String at) {
    return hours.endAfter(Instant.parse(at)).isPresent();
  }

  @Test
  void nightGoesOverMidnightOnTheClocksOfThePlace() {
    assertThat(isQuiet(NIGHTS, "2026-11-22T19:59:59Z")).isFalse();
    assertThat(NIGHTS.endAfter(Instant.parse("2026-11-22T20:00:00Z")))
        .contains(Instant.parse("2026-11-23T05:00:00Z"));
    assertThat(isQuiet(NIGHTS, "2026-11-23T04:59:59Z")).isTrue();
    assertThat(isQuiet(NIGHTS, "2026-11-23T05:00:00Z")).isFalse();
  }

  @Test
  void nightIsAnHourShorterWhenClocksGoForward() {
    assertThat(NIGHTS.endAfter(Instant.parse("2027-03-27T22:00:00Z")))
        .contains(Instant.parse("2027-03-28T04:00:00Z"));
  }

  @Test
  void dayIsTheOneOnWhichTheNightStarts() {
    QuietHours friday =
        new QuietHours(KYIV, LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.FRIDAY));
    assertThat(isQuiet(friday, "2026-11-20T21:00:00Z")).isTrue();
    assertThat(isQuiet(friday, "2026-11-21T01:00:00Z")).isTrue();
    assertThat(isQuiet(friday, "2026-11-21T21:00:00Z")).isFalse();
  }

  @Test
  void hoursWithinOneDayEndOnIt() {
    QuietHours siesta =
        new QuietHours(
            KYIV, LocalTime.of(13, 0), LocalTime.of(15, 0), EnumSet.allOf(DayOfWeek.class));
    assertThat(siesta.endAfter(Instant.parse("2026-11-22T12:00:00Z")))
        .contains(Instant.parse("2026-11-22T13:00:00Z"));
    assertThat(isQuiet(siesta, "2026-11-22T01:00:00Z")).isFalse();
  }
}
