package org.nadhir.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Outlet;
import org.nadhir.ingest.outlet.FeedSource;

class FeedHealthTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:30:00Z");
  private static final URI URL = URI.create("https://sample-wire.example/rss");

  private final Schedule schedule =
      new Schedule(
          new Bounds(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofDays(3)),
          new Random(1));

  @Test
  void aFeedIsWhatItsStateSays() {
    FeedState fresh = FeedState.fresh("sample-wire/main", URL, NOW);
    FeedState read =
        schedule.after(
            fresh,
            new Visit.Read(null, null, null, null, List.of(NOW.minusSeconds(60)), List.of()),
            null,
            NOW);
    FeedState failing = schedule.after(read, new Visit.Failed("timeout", "30 s"), null, NOW);

    assertThat(status(null, true)).isEqualTo("waiting");
    assertThat(status(null, false)).isEqualTo("off");
    assertThat(FeedHealth.off(source(true)).status()).isEqualTo("off");
    assertThat(status(fresh, true)).isEqualTo("waiting");
    assertThat(status(read, true)).isEqualTo("healthy");
    assertThat(status(read, false)).isEqualTo("off");
    assertThat(status(failing, true)).isEqualTo("failing");
    assertThat(status(schedule.after(read, new Visit.Refused(410, null), null, NOW), true))
        .isEqualTo("parked");
  }

  @Test
  void aFeedThatHasHadNothingNewForLongIsSilent() {
    FeedState read =
        schedule.after(
            FeedState.fresh("sample-wire/main", URL, NOW),
            new Visit.Read(null, null, null, null, List.of(NOW), List.of()),
            null,
            NOW);
    Instant later = NOW.plus(Duration.ofHours(25));
    FeedState still = schedule.after(read, new Visit.Unchanged(null, null), null, later);

    assertThat(FeedHealth.of(source(true), still, later).status()).isEqualTo("silent");
    assertThat(FeedHealth.of(source(true), still, NOW.plus(Duration.ofHours(23))).status())
        .isEqualTo("healthy");
  }

  private static String status(FeedState state, boolean enabled) {
    return FeedHealth.of(source(enabled), state, NOW).status();
  }

  private static FeedSource source(boolean enabled) {
    return new FeedSource(
        "sample-wire/main", Outlet.UNKNOWN, URL, null, "ar", enabled, false, null, null);
  }
}
