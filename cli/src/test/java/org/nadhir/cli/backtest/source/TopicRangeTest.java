package org.nadhir.cli.backtest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.cli.terminal.Failure;

class TopicRangeTest {
  @Test
  void addressAndTimesAreRead() {
    assertThat(TopicRange.parse("kafka:localhost:9092"))
        .isEqualTo(new TopicRange("localhost:9092", null, null));
    assertThat(
            TopicRange.parse(
                "kafka:10.0.0.1:9092?to=2022-01-01T00:00:00Z&from=2021-01-01T00:00:00Z"))
        .isEqualTo(
            new TopicRange(
                "10.0.0.1:9092",
                Instant.parse("2021-01-01T00:00:00Z"),
                Instant.parse("2022-01-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka:",
        "kafka:localhost",
        "kafka:localhost:x",
        "kafka:a:1?from=monday",
        "kafka:a:1?until=x"
      })
  void anythingElseIsRefusedWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> TopicRange.parse(text))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(
            "'%s' is no range of articles; allowed: kafka:HOST:PORT".formatted(text));
  }
}
