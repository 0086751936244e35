package org.nadhir.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HostsTest {
  private Instant now = Instant.parse("2026-01-05T12:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Hosts hosts = new Hosts(clock, Duration.ofSeconds(1), time -> now = now.plus(time));

  @Test
  void oneRequestAtATimeGoesToAHost() {
    assertThat(hosts.tryEnter("a")).isTrue();
    assertThat(hosts.tryEnter("a")).isFalse();
    assertThat(hosts.tryEnter("b")).isTrue();
  }

  @Test
  void theNextRequestWaitsForThePause() {
    hosts.tryEnter("a");
    hosts.leave("a", Duration.ZERO);
    assertThat(hosts.tryEnter("a")).isFalse();

    now = now.plusSeconds(1);

    assertThat(hosts.tryEnter("a")).isTrue();
  }

  @Test
  void aHostThatAsksForMoreGetsMore() throws InterruptedException {
    hosts.tryEnter("a");
    hosts.leave("a", Duration.ofMinutes(5));
    Instant before = now;

    assertThat(hosts.enter("a", Duration.ofSeconds(60))).isFalse();
    assertThat(hosts.enter("a", Duration.ofMinutes(6))).isTrue();
    assertThat(Duration.between(before, now))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
  }

  @Test
  void aHostThatIsNeverGivenBackIsNotWaitedForWithoutEnd() throws InterruptedException {
    hosts.tryEnter("a");

    assertThat(hosts.enter("a", Duration.ofSeconds(2))).isFalse();
  }

  @Test
  void theHostOfAnAddressHasItsPortAndNoUser() {
    assertThat(Hosts.of(URI.create("https://u@News.Example:8443/a")))
        .isEqualTo("news.example:8443");
  }
}
