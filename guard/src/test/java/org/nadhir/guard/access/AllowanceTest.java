package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private long nanos;
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return nanos;
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  @Test
  void burstThenRate() {
    Allowance allowance = Allowance.of(new Rate(2, 3), time);
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.take()).isZero();
    }
    assertThat(allowance.take()).isEqualTo(Duration.ofMillis(500));

    nanos += Duration.ofSeconds(1).toNanos();

    assertThat(allowance.take()).isZero();
    assertThat(allowance.take()).isZero();
    assertThat(allowance.take()).isPositive();
  }

  @Test
  void whatIsGivenBackMayBeTakenAgain() {
    Allowance allowance = Allowance.of(new Rate(1, 1), time);
    assertThat(allowance.take()).isZero();
    allowance.giveBack(1);
    assertThat(allowance.take()).isZero();
  }

  @Test
  void numberOfCallersKeptIsBounded() {
    Allowances allowances = new Allowances(time);
    Rate rate = new Rate(1, 1);
    for (int i = 0; i < 20_000; i++) {
      allowances.of("caller " + i, rate);
    }
    assertThat(allowances.size()).isEqualTo(10_000);
    Allowance last = allowances.of("caller 19999", rate);
    assertThat(allowances.of("caller 19999", rate)).isSameAs(last);
    assertThat(allowances.of("caller 19999", new Rate(2, 2))).isNotSameAs(last);
    assertThat(allowances.of("anybody", null)).isSameAs(Allowance.UNLIMITED);
  }

  @Test
  void rateIsWithinBounds() {
    assertThatThrownBy(() -> new Rate(0, 1)).hasMessageContaining("allowed: 1 to 1000000");
    assertThatThrownBy(() -> new Rate(1, 2_000_000)).hasMessageContaining("burst: 2000000");
  }
}
