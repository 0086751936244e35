package org.nadhir.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

/** Any text is a date of a possible year, or none. */
class DatesFuzzTest {
  private static final ZoneId HOME = ZoneId.of("Asia/Riyadh");
  private static final Instant FROM = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2101-01-01T00:00:00Z");

  @FuzzTest(maxDuration = "200s")
  void everyTextIsADateOrNone(byte[] text) {
    Dates.read(new String(text, StandardCharsets.UTF_8), HOME)
        .ifPresent(date -> assertThat(date).isBetween(FROM, TO));
  }
}
