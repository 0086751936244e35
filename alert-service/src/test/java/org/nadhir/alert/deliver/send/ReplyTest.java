package org.nadhir.alert.deliver.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.alert.deliver.queue.Answer;

class ReplyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "200, Accepted",
    "204, Accepted",
    "301, Failed",
    "303, Failed",
    "400, Refused",
    "401, Refused",
    "404, Refused",
    "408, Failed",
    "410, Gone",
    "413, Refused",
    "425, Failed",
    "429, Failed",
    "500, Failed",
    "503, Failed"
  })
  void statusSaysWhatBecomesOfTheMessage(int status, String answer) {
    assertThat(new Reply(status, null, null, "").answer(NOW).getClass().getSimpleName())
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | PT2M",
        "Sun, 22 Nov 2026 12:01:30 GMT | PT1M30S",
        "Sun, 22 Nov 2026 11:00:00 GMT | PT0S",
      })
  void retryAfterIsSecondsOrADate(String header, Duration wait) {
    var failed = (Answer.Failed) new Reply(429, header, null, "").answer(NOW);
    assertThat(failed.retryAfter()).isEqualTo(wait);
  }

  @Test
  void retryAfterThatIsNeitherIsIgnored() {
    var failed = (Answer.Failed) new Reply(503, "soon", null, "busy").answer(NOW);
    assertThat(failed.retryAfter()).isNull();
    assertThat(failed.detail()).isEqualTo("status 503: busy");
  }
}
