package org.nadhir.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:30:00Z");
  private static final URI URL = URI.create("https://sample-wire.example/rss");
  private static final Duration LEAST = Duration.ofMinutes(2);
  private static final Duration MOST = Duration.ofMinutes(30);

  private final Schedule schedule =
      new Schedule(new Bounds(LEAST, MOST, Duration.ofDays(3)), new Random(1));

  private final FeedState fresh = FeedState.fresh("sample-wire/main", URL, NOW);

  @Test
  void feedsThatBeginTogetherAreSpreadOut() {
    List<Instant> first = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      first.add(schedule.first("f" + i, URL, NOW).nextAt());
    }

    assertThat(first)
        .allMatch(at -> Duration.between(NOW, at).compareTo(Duration.ofMinutes(1)) < 0);
    assertThat(first.stream().distinct().count()).isGreaterThan(40);
  }

  @Test
  void aFeedIsAskedTwiceInTheTimeBetweenTwoItems() {
    Rhythm tenAnHour = Rhythm.NONE.with(times(48 * 10), NOW);

    assertThat(schedule.interval(tenAnHour, null, null, NOW))
        .isBetween(Duration.ofSeconds(170), Duration.ofSeconds(190));
  }

  @Test
  void aFeedThatHardlyWritesIsAskedAtTheLongestInterval() {
    assertThat(schedule.interval(Rhythm.NONE, null, null, NOW)).isEqualTo(MOST);
  }

  @Test
  void aServerMaySlowUsDownButNotStopUs() {
    Rhythm busy = Rhythm.NONE.with(times(48 * 60), NOW);

    assertThat(schedule.interval(busy, null, Duration.ofMinutes(10), NOW))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(schedule.interval(busy, null, Duration.ofDays(7), NOW)).isEqualTo(MOST);
    assertThat(schedule.interval(busy, Duration.ofSeconds(1), null, NOW)).isEqualTo(LEAST);
  }

  @Test
  void aRefusalIsRespectedForAsLongAsTheServerAsks() {
    FeedState next = after(fresh, new Visit.Refused(429, Duration.ofHours(5)));

    assertThat(next.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(5)));
    assertThat(next.problem()).isEqualTo("status 429");
    assertThat(next.parked()).isFalse();
  }

  @Test
  void failuresAreAnsweredByWaitingLongerAndLonger() {
    FeedState state = fresh;
    Duration before = Duration.ZERO;
    for (int i = 0; i < 6; i++) {
      state = after(state, new Visit.Failed("timeout", "30 s"));
      Duration wait = Duration.between(NOW, state.nextAt());
      assertThat(wait).isGreaterThan(before.dividedBy(2));
      before = wait;
    }
    assertThat(before).isGreaterThan(Duration.ofMinutes(30));
    assertThat(state.failures()).isEqualTo(6);
    assertThat(state.failingSince()).isEqualTo(NOW);
  }

  @Test
  void aFeedThatFailsForDaysIsParkedAndAskedOnceADay() {
    FeedState failing = after(fresh, new Visit.Failed("connect", "refused"));
    Instant later = NOW.plus(Duration.ofDays(3));
    FeedState parked = schedule.after(failing, new Visit.Failed("connect", "refused"), null, later);

    assertThat(failing.parked()).isFalse();
    assertThat(parked.parked()).isTrue();
    assertThat(Duration.between(later, parked.nextAt())).isGreaterThan(Duration.ofHours(21));
  }

  @Test
  void aFeedThatIsGoneIsParkedAtOnce() {
    assertThat(after(fresh, new Visit.Refused(410, null)).parked()).isTrue();
  }

  @Test
  void aFeedThatWorksAgainHasNeverFailed() {
    FeedState parked = after(fresh, new Visit.Refused(410, null));
    FeedState works = after(parked, read(null, List.of()));

    assertThat(works.parked()).isFalse();
    assertThat(works.failures()).isZero();
    assertThat(works.problem()).isNull();
    assertThat(works.lastSuccessAt()).isEqualTo(NOW);
  }

  @Test
  void whatIsNotTheFeedsFaultCountsAsNoFailure() {
    FeedState next = after(fresh, new Visit.Interrupted(List.of(7L)));

    assertThat(next.failures()).isZero();
    assertThat(next.seen()).containsExactly(7L);
    assertThat(next.etag()).isNull();
    assertThat(Duration.between(NOW, next.nextAt())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aMoveForGoodIsRememberedUntilTheListChanges() {
    URI there = URI.create("https://www.sample-wire.example/feed");
    FeedState moved = after(fresh, read(there, List.of()));
    FeedState same = after(moved, new Visit.Unchanged(null, null));

    assertThat(same.address()).isEqualTo(there);
    assertThat(same.at(URL, NOW)).isSameAs(same);
    URI corrected = URI.create("https://sample-wire.example/new");
    assertThat(same.at(corrected, NOW).address()).isEqualTo(corrected);
    assertThat(same.at(corrected, NOW).etag()).isNull();
  }

  @Test
  void theLagIsThatOfTheNewestNewItem() {
    FeedState next =
        after(
            fresh,
            read(null, List.of(NOW.minusSeconds(4000), NOW.minusSeconds(90), NOW.plusSeconds(50))));

    assertThat(next.lag()).isEqualTo(Duration.ofSeconds(90));
    assertThat(next.lastItemAt()).isEqualTo(NOW);
  }

  @Test
  void everyChangeIsALaterVersion() {
    FeedState next = after(after(fresh, read(null, List.of())), new Visit.Refused(500, null));

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.resumed(NOW).version()).isEqualTo(3);
  }

  private FeedState after(FeedState state, Visit visit) {
    return schedule.after(state, visit, null, NOW);
  }

  private static Visit read(URI moved, List<Instant> published) {
    return new Visit.Read(moved, "\"e\"", null, null, published, List.of(1L));
  }

  /** So many, evenly over the 48 hours before. */
  private static List<Instant> times(int items) {
    List<Instant> times = new ArrayList<>();
    Duration gap = Duration.ofHours(47).dividedBy(items);
    for (int i = 0; i < items; i++) {
      times.add(NOW.minus(gap.multipliedBy(i)));
    }
    return times;
  }
}
