package org.nadhir.alert.page;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the alerts of before the start have been read. Until then a list of alerts would be cut
 * short, so the service is not ready.
 */
@Default
@Readiness
@Singleton
class Backlog implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Backlog.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaClientService clients;
  private volatile boolean read;
  private @Nullable Cancellable looking;

  Backlog(KafkaClientService clients) {
    this.clients = clients;
  }

  void start(@Observes StartupEvent event) {
    looking =
        Multi.createFrom().ticks().every(LOOK).onOverflow().drop().subscribe().with(t -> look());
  }

  void stop(@Observes ShutdownEvent event) {
    if (looking != null) {
      looking.cancel();
    }
  }

  /** Whether they have been read. */
  boolean isRead() {
    return read;
  }

  private void look() {
    KafkaConsumer<String, byte[]> consumer = clients.getConsumer("alerts");
    if (consumer != null) {
      consumer
          .runOnPollingThread(Backlog::isAtEnd)
          .subscribe()
          .with(this::seen, failure -> LOG.debugf("end of alerts unknown cause=%s", failure));
    }
  }

  private static boolean isAtEnd(Consumer<String, byte[]> consumer) {
    Set<TopicPartition> partitions = consumer.assignment();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    return !partitions.isEmpty()
        && partitions.stream()
            .allMatch(p -> consumer.position(p, PATIENCE) >= ends.getOrDefault(p, Long.MAX_VALUE));
  }

  private void seen(boolean atEnd) {
    if (atEnd && !read && looking != null) {
      looking.cancel();
      read = true;
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("alerts of before the start")
        .status(read)
        .withData("read", read)
        .build();
  }
}
