package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
  @Test
  void onlyALengthAboveItExceedsIt() {
    BodyLimit limit = new BodyLimit(10);
    assertThat(limit.isExceededBy("10")).isFalse();
    assertThat(limit.isExceededBy("11")).isTrue();
    assertThat(limit.isExceededBy(null)).isFalse();
    assertThat(limit.isExceededBy("-1")).isFalse();
  }
}
