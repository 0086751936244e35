package org.nadhir.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  @Test
  void waitInSecondsIsReadAndADateIsLeftToTheOwnBackoff() {
    assertThat(RetryAfter.seconds("12")).contains(Duration.ofSeconds(12));
    assertThat(RetryAfter.seconds("Wed, 21 Oct 2026 07:28:00 GMT")).isEmpty();
  }
}
