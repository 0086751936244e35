package org.nadhir.cli.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Backoff backoff =
      new Backoff(SECOND, SECOND.multipliedBy(5), Duration.ofMinutes(1));

  @Test
  void waitsDoubleUpToTheLongest() {
    assertThat(backoff.after(1)).isEqualTo(SECOND);
    assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(5));
    assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void longerWaitThatIsAskedForIsKept() {
    assertThat(backoff.next(1, Duration.ZERO, Optional.of(Duration.ofSeconds(20))))
        .contains(Duration.ofSeconds(20));
  }

  @Test
  void shorterWaitThatIsAskedForIsNotTaken() {
    assertThat(backoff.next(4, Duration.ZERO, Optional.of(SECOND))).contains(Duration.ofSeconds(5));
  }

  @Test
  void patienceEnds() {
    assertThat(backoff.next(9, Duration.ofSeconds(56), Optional.empty())).isEmpty();
  }

  @Test
  void noWaitAtAllIsRefused() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, SECOND, SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
  }
}
