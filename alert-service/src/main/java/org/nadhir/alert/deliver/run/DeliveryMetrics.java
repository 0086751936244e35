package org.nadhir.alert.deliver.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nadhir.alert.deliver.queue.Circuit;
import org.nadhir.contracts.DeliveryOutcome;

/** The books of delivery, by receiver: received = settled by outcome + backlog. */
@Singleton
final class DeliveryMetrics {
  /** What the receiver does not want to hear, or has had before. */
  static final String UNWANTED = "unwanted";

  /** No alert that can be read; it is on {@code news.alerts.dlq}. */
  static final String UNREADABLE = "unreadable";

  private static final List<DeliveryOutcome> ATTEMPTS =
      List.of(
          DeliveryOutcome.DELIVERED,
          DeliveryOutcome.RETRYING,
          DeliveryOutcome.GIVEN_UP,
          DeliveryOutcome.SWITCHED_OFF);

  private final MeterRegistry registry;

  DeliveryMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Shows a courier, with all counters at zero. */
  void show(String receiver, String kind, Courier courier) {
    Tags tags = Tags.of("receiver", receiver, "kind", kind);
    registry.counter("nadhir.delivery.received", "receiver", receiver);
    for (DeliveryOutcome outcome : ATTEMPTS) {
      registry.counter("nadhir.delivery.attempts", attempt(receiver, outcome.code()));
    }
    for (String outcome :
        List.of("delivered", "given_up", "skipped", "switched_off", UNWANTED, UNREADABLE)) {
      registry.counter("nadhir.delivery.settled", attempt(receiver, outcome));
    }
    gauge("nadhir.delivery.backlog", tags, courier, c -> c.standing().backlog());
    gauge("nadhir.delivery.oldest.waiting.seconds", tags, courier, Courier::oldestWaitingSeconds);
    gauge("nadhir.delivery.circuit", tags, courier, c -> number(c.standing().circuit()));
    gauge("nadhir.delivery.switched.off", tags, courier, c -> c.standing().off() ? 1 : 0);
    gauge("nadhir.delivery.assigned", tags, courier, c -> c.standing().assigned() ? 1 : 0);
  }

  private static int number(Circuit.State state) {
    return switch (state) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }

  private void gauge(String name, Tags tags, Courier courier, ToDoubleFunction<Courier> value) {
    registry.gauge(name, tags, courier, value);
  }

  void received(String receiver) {
    registry.counter("nadhir.delivery.received", "receiver", receiver).increment();
  }

  /** A message is done with. */
  void settled(String receiver, String outcome) {
    registry.counter("nadhir.delivery.settled", attempt(receiver, outcome)).increment();
  }

  void attempted(String receiver, String outcome) {
    registry.counter("nadhir.delivery.attempts", attempt(receiver, outcome)).increment();
  }

  void took(String receiver, Duration time) {
    registry.timer("nadhir.delivery.attempt.time", "receiver", receiver).record(time);
  }

  /** All that is on was sent again. */
  void resent(String receiver, String outcome) {
    registry.counter("nadhir.delivery.resent", attempt(receiver, outcome)).increment();
  }

  private static Tags attempt(String receiver, String outcome) {
    return Tags.of("receiver", receiver, "outcome", outcome);
  }
}
