package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=60|||PT1M",
        "public, Max-Age = \"60\"||20|PT40S",
        "max-age=60||90|PT0S",
        "max-age=99999999999999|||PT168H",
        "s-maxage=60|||",
        "no-cache, max-age=60|||",
        "no-store|Sun, 22 Nov 2026 13:00:00 GMT||",
        "''|Sun, 22 Nov 2026 13:00:00 GMT||PT1H",
        "''|sun, 22 nov 2026 13:00:00 +0000||PT1H",
        "''|Mon, 2 Jan 2006 13:00:00 GMT||PT0S",
        "''|0||",
        "''|||",
        "max-age=60|Sun, 22 Nov 2026 13:00:00 GMT||PT1M",
      })
  void freshnessIsWhatTheServerSays(
      String control, @Nullable String expires, @Nullable String age, @Nullable Duration time) {
    assertThat(new Freshness(control, expires, null, age).time(NOW)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994|1994-11-06T08:49:37Z",
        "Fri, 06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
        "06 Nov 1994 08:49:37|1994-11-06T08:49:37Z",
        "Sun, 31 Feb 1994 08:49:37 GMT|1994-02-28T08:49:37Z",
        "Sun, 06 Nov 1994 25:49:37 GMT|",
        "tomorrow|"
      })
  void dateIsReadInItsThreeForms(String text, @Nullable Instant moment) {
    assertThat(HttpDate.parse(text)).isEqualTo(moment);
  }

  @Property
  void serversClockCountsForItsOwnDates(@ForAll int offset) {
    Instant there = NOW.plusSeconds(offset);
    var hour = new Freshness("", date(there.plusSeconds(3600)), date(there), null);
    assertThat(hour.time(NOW)).isEqualTo(Duration.ofHours(1));
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }

  @Property
  void anyHeadersAreNoException(
      @ForAll String control, @ForAll String expires, @ForAll String date, @ForAll String age) {
    Duration time = new Freshness(control, expires, date, age).time(NOW);
    if (time != null) {
      assertThat(time).isBetween(Duration.ZERO, Duration.ofDays(7));
    }
  }
}
