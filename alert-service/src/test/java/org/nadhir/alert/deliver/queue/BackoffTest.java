package org.nadhir.alert.deliver.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.receiver.Retry;

class BackoffTest {
  private static final Retry RETRY =
      new Retry(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofHours(1));

  @Test
  void boundDoublesUpToTheLongestPause() {
    Backoff backoff = new Backoff(RETRY, () -> 1);

    assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void pauseIsARandomShareOfTheBound() {
    assertThat(new Backoff(RETRY, () -> 0).after(3)).isZero();
    assertThat(new Backoff(RETRY, () -> 0.25).after(3)).isEqualTo(Duration.ofSeconds(1));
  }
}
