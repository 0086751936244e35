package org.nadhir.alert.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulsesTest {
  private static final Instant START = Instant.parse("2021-12-07T10:00:00Z");

  private final Pulses pulses = new Pulses(START);

  @Test
  void nothingStandsStillWhileKafkaAnswersAndTheStreamRuns() {
    pulses.saw(at(2), true, Pulses.Stream.RUNNING);

    assertThat(pulses.at(at(60))).isEqualTo(new Pulse(at(60), null, null));
  }

  @Test
  void kafkaIsAwaySinceItAnsweredLast() {
    pulses.saw(at(2), true, Pulses.Stream.RUNNING);
    pulses.saw(at(8), false, Pulses.Stream.RUNNING);
    pulses.saw(at(14), false, Pulses.Stream.RUNNING);

    assertThat(pulses.at(at(15))).isEqualTo(new Pulse(at(15), Standstill.KAFKA_AWAY, at(2)));
  }

  @Test
  void kafkaThatComesBackIsThere() {
    pulses.saw(at(8), false, Pulses.Stream.RUNNING);
    pulses.saw(at(10), true, Pulses.Stream.RUNNING);

    assertThat(pulses.at(at(10)).standstill()).isNull();
  }

  @Test
  void streamMayMoveForAWhileBeforeThatIsTold() {
    pulses.saw(at(20), true, Pulses.Stream.RUNNING);
    pulses.saw(at(22), true, Pulses.Stream.MOVING);

    assertThat(pulses.at(at(32)).standstill()).isNull();
    assertThat(pulses.at(at(33))).isEqualTo(new Pulse(at(33), Standstill.STREAM_MOVING, at(22)));
  }

  @Test
  void streamThatHasEndedIsToldAtOnce() {
    pulses.saw(at(2), true, Pulses.Stream.STOPPED);

    assertThat(pulses.at(at(2)).standstill()).isEqualTo(Standstill.STREAM_STOPPED);
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }
}
