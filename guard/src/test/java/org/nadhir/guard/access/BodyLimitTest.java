package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
  @Test
  void sizesAreReadAsQuarkusReadsThem() {
    assertThat(BodyLimit.of("16M").bytes()).isEqualTo(16L << 20);
    assertThat(BodyLimit.of("10240K").bytes()).isEqualTo(10L << 20);
    assertThat(BodyLimit.of("1G").bytes()).isEqualTo(1L << 30);
    assertThat(BodyLimit.of("77").bytes()).isEqualTo(77);
    assertThatThrownBy(() -> BodyLimit.of("much")).hasMessageContaining("'much'; allowed:");
  }

  @Test
  void onlyALengthAboveItExceedsIt() {
    BodyLimit limit = new BodyLimit(10);
    assertThat(limit.isExceededBy("10")).isFalse();
    assertThat(limit.isExceededBy("11")).isTrue();
    assertThat(limit.isExceededBy(null)).isFalse();
    assertThat(limit.isExceededBy("-1")).isFalse();
  }
}
