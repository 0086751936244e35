package org.nadhir.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT1M, PT2M",
    "2, PT2M, PT4M",
    "5, PT16M, PT32M",
    "11, PT12H, PT24H",
    "1000000, PT12H, PT24H",
    "0, PT1M, PT2M"
  })
  void waitDoublesWithEachFailureUpToADay(int failures, Duration least, Duration most) {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(Backoff.after(failures, random)).isBetween(least, most);
    }
  }

  @Property
  void waitIsBetweenAMinuteAndADay(@ForAll int failures, @ForAll long seed) {
    assertThat(Backoff.after(failures, new Random(seed)))
        .isBetween(Duration.ofMinutes(1), Duration.ofDays(1));
  }

  @Test
  void thoseThatFailTogetherDoNotComeBackTogether() {
    Random random = new Random(1);
    Set<Duration> waits = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      waits.add(Backoff.after(3, random));
    }
    assertThat(waits).hasSizeGreaterThan(90);
  }
}
