package org.nadhir.alert.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was seen of Kafka and the stream, and what that amounts to. */
final class Pulses {
  /** A stream that starts or rebalances is back before that, as a rule. */
  static final Duration USUAL_MOVE = Duration.ofSeconds(10);

  /** What the stream does. */
  enum Stream {
    RUNNING,
    MOVING,
    STOPPED
  }

  private boolean there = true;
  private Instant contact;
  private Stream stream = Stream.MOVING;
  private Instant streamSince;

  /** Nothing was seen yet. */
  Pulses(Instant start) {
    contact = start;
    streamSince = start;
  }

  /** Kafka answered or did not, and the stream did this. */
  synchronized void saw(Instant now, boolean answers, Stream state) {
    there = answers;
    contact = answers ? now : contact;
    streamSince = state == stream ? streamSince : now;
    stream = state;
  }

  /** How the service stands at this time. */
  synchronized Pulse at(Instant now) {
    Standstill standstill = standstill(now);
    if (standstill == null) {
      return new Pulse(now, null, null);
    }
    return new Pulse(now, standstill, standstill == Standstill.KAFKA_AWAY ? contact : streamSince);
  }

  private @Nullable Standstill standstill(Instant now) {
    if (!there) {
      return Standstill.KAFKA_AWAY;
    }
    return switch (stream) {
      case RUNNING -> null;
      case STOPPED -> Standstill.STREAM_STOPPED;
      case MOVING -> now.isAfter(streamSince.plus(USUAL_MOVE)) ? Standstill.STREAM_MOVING : null;
    };
  }
}
