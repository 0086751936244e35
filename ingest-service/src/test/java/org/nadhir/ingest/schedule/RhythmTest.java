package org.nadhir.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:30:00Z");

  @Test
  void itemsCountInTheHourOfTheirPublication() {
    Rhythm rhythm =
        Rhythm.NONE.with(List.of(NOW, NOW.minus(Duration.ofHours(2)), NOW.minusSeconds(1)), NOW);

    assertThat(rhythm.hours()).containsExactly(2, 0, 1);
  }

  @Test
  void undatedAndFutureItemsCountAsNow() {
    assertThat(Rhythm.NONE.with(Arrays.asList(null, NOW.plusSeconds(9000)), NOW).hours())
        .containsExactly(2);
  }

  @Test
  void anArchiveInAFeedIsNoRhythm() {
    assertThat(Rhythm.NONE.with(List.of(NOW.minus(Duration.ofDays(400))), NOW).perDay(NOW))
        .isZero();
  }

  @Test
  void whatIsOlderThanADayLeavesTheDailyNumber() {
    Rhythm rhythm = Rhythm.NONE.with(List.of(NOW, NOW, NOW), NOW);

    assertThat(rhythm.perDay(NOW.plus(Duration.ofHours(23)))).isEqualTo(3);
    assertThat(rhythm.perDay(NOW.plus(Duration.ofHours(24)))).isZero();
    assertThat(rhythm.perDay(NOW.plus(Duration.ofDays(400)))).isZero();
  }

  @Test
  void fewItemsTellNoGap() {
    assertThat(Rhythm.NONE.with(List.of(NOW, NOW), NOW).gap(NOW)).isEmpty();
    assertThat(Rhythm.NONE.with(List.of(NOW, NOW, NOW, NOW), NOW).gap(NOW))
        .contains(Duration.ofMinutes(15));
  }

  @Test
  void aClockThatGoesBackBreaksNothing() {
    Rhythm rhythm = Rhythm.NONE.with(List.of(NOW), NOW);

    assertThat(rhythm.with(List.of(NOW), NOW.minusSeconds(7200)).hours()).hasSizeLessThan(49);
  }
}
