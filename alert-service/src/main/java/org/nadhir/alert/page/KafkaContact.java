package org.nadhir.alert.page;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kafka answers and the stream runs, asked every two seconds for as long as the service
 * runs.
 */
@Singleton
class KafkaContact {
  private static final Logger LOG = Logger.getLogger(KafkaContact.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Map<String, Object> config = new HashMap<>();
  private final KafkaStreams streams;
  private final Clock clock;
  private final Pulses pulses;
  private final AtomicBoolean asking = new AtomicBoolean();
  private final BroadcastProcessor<Pulse> changes = BroadcastProcessor.create();
  private @Nullable Admin admin;
  private @Nullable Cancellable ticking;

  KafkaContact(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      KafkaStreams streams,
      Clock clock) {
    config.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        kafka.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, "alert-service-contact");
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    this.streams = streams;
    this.clock = clock;
    this.pulses = new Pulses(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  void start(@Observes StartupEvent event) {
    admin = Admin.create(config);
    ticking =
        Multi.createFrom().ticks().every(EVERY).onOverflow().drop().subscribe().with(t -> ask());
  }

  void stop(@Observes ShutdownEvent event) {
    if (ticking != null) {
      ticking.cancel();
    }
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  /** Whether Kafka answered when it was asked last. */
  boolean isThere() {
    return now().standstill() != Standstill.KAFKA_AWAY;
  }

  /** How the service stands. */
  Pulse now() {
    return pulses.at(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** How the service stands, whenever that changes from now on. */
  Multi<Pulse> changes() {
    return changes.onOverflow().dropPreviousItems();
  }

  private void ask() {
    if (admin != null && asking.compareAndSet(false, true)) {
      var options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
      admin
          .describeCluster(options)
          .clusterId()
          .whenComplete((id, failure) -> answered(failure == null));
    }
  }

  private void answered(boolean there) {
    asking.set(false);
    Pulse before = now();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    pulses.saw(now, there, stream(streams.state()));
    Pulse after = now();
    if (after.standstill() != before.standstill()) {
      tell(after);
      changes.onNext(after);
    }
  }

  private static Pulses.Stream stream(KafkaStreams.State state) {
    return switch (state) {
      case RUNNING -> Pulses.Stream.RUNNING;
      case CREATED, REBALANCING -> Pulses.Stream.MOVING;
      case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Pulses.Stream.STOPPED;
    };
  }

  private static void tell(Pulse pulse) {
    if (pulse.standstill() == null) {
      LOG.info("alerts move again");
    } else {
      LOG.warnf("alerts stand still cause=%s since=%s", pulse.standstill().code(), pulse.since());
    }
  }
}
