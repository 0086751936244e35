package org.nadhir.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Outlet;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.schedule.Bounds;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Schedule;
import org.nadhir.ingest.schedule.Visit;

class PollerTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:30:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final List<FeedState> changes = new ArrayList<>();
  private final List<String> visited = new ArrayList<>();
  private final Hosts hosts = new Hosts(clock, Duration.ZERO, time -> {});
  private Visit outcome = new Visit.Unchanged(null, null);
  private boolean stopped;

  private final Poller poller =
      new Poller(
          (source, state, stop) -> {
            visited.add(source.id());
            stopped = stop.getAsBoolean();
            hosts.leave(Hosts.of(state.address()), Duration.ZERO);
            if (outcome == null) {
              throw new IllegalStateException("broken");
            }
            return outcome;
          },
          new Schedule(
              new Bounds(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofDays(3)),
              new Random(1)),
          hosts,
          clock,
          tasks::add,
          2,
          changes::add);

  @Test
  void onlySoManyAreVisitedAtTheSameTime() {
    take("a", "b", "c");

    assertThat(poller.step()).isEqualTo(2);
    run();
    assertThat(poller.step()).isEqualTo(1);
    run();

    assertThat(visited).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(poller.step()).as("none is due any more").isZero();
  }

  @Test
  void twoFeedsOfOneHostAreVisitedOneAfterTheOther() {
    poller.take(source("a", "one.example"), state("a", "one.example"));
    poller.take(source("b", "one.example"), state("b", "one.example"));

    assertThat(poller.step()).isEqualTo(1);
    assertThat(poller.step()).isZero();
    run();
    assertThat(poller.step()).isEqualTo(1);
  }

  @Test
  void aVisitorThatBreaksIsAFailureOfTheFeed() {
    outcome = null;
    take("a");
    poller.step();
    run();

    assertThat(changes)
        .extracting(FeedState::problem)
        .containsExactly("internal: IllegalStateException");
    assertThat(poller.running()).isZero();
  }

  @Test
  void aFeedThatIsGivenAwayIsToldToStop() throws InterruptedException {
    take("a");
    poller.step();

    assertThat(poller.give(List.of("a"), Duration.ofMillis(1))).isFalse();
    run();

    assertThat(stopped).isTrue();
    assertThat(poller.give(List.of("a"), Duration.ofMillis(1))).isTrue();
    assertThat(poller.feeds()).isEmpty();
  }

  @Test
  void whatSomebodyElseHasDecidedHoldsIfItIsLater() {
    FeedSource a = source("a", "a.example");
    FeedState later = state("a", "a.example").resumed(NOW.plusSeconds(3600));
    poller.take(a, state("a", "a.example"));

    poller.offer(later);
    poller.offer(state("a", "a.example"));

    assertThat(poller.step()).isZero();
    assertThat(poller.nextAt()).contains(NOW.plusSeconds(3600));
  }

  private void take(String... ids) {
    for (String id : ids) {
      poller.take(source(id, id + ".example"), state(id, id + ".example"));
    }
  }

  private void run() {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private static FeedState state(String id, String host) {
    return FeedState.fresh(id, URI.create("https://" + host + "/rss"), NOW);
  }

  private static FeedSource source(String id, String host) {
    return new FeedSource(
        id,
        Outlet.UNKNOWN,
        URI.create("https://" + host + "/rss"),
        null,
        null,
        true,
        false,
        null,
        null);
  }
}
