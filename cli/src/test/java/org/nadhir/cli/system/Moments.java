package org.nadhir.cli.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.nadhir.contracts.Topic;

/** Moments at which a kill hurts most; not to be waited for without end. */
final class Moments implements AutoCloseable {
  private static final Duration REBALANCE_COMES = Duration.ofSeconds(20);
  private static final Duration MESSAGE_COMES = Duration.ofSeconds(4);
  private static final Duration GROUP_ANSWERS = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final TopicPartition ALERTS = new TopicPartition(Topic.Names.ALERTS, 0);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> uncommitted;

  Moments(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    uncommitted =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "latest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    uncommitted.assign(List.of(ALERTS));
  }

  /** Waits until the consumer group of a service is in a rebalance. */
  void awaitRebalance(Service service) throws InterruptedException {
    long end = System.nanoTime() + REBALANCE_COMES.toNanos();
    while (!group(service).contains("Rebalance") && System.nanoTime() < end) {
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Waits until a message is written to {@code news.alerts}, committed or not. */
  void awaitMessage() {
    long end = System.nanoTime() + MESSAGE_COMES.toNanos();
    uncommitted.seekToEnd(List.of(ALERTS));
    uncommitted.position(ALERTS);
    while (uncommitted.poll(POLL).isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** State of the consumer group of a service, such as {@code Stable}. */
  String group(Service service) throws InterruptedException {
    try {
      GroupState state =
          admin
              .describeConsumerGroups(List.of(service.title()))
              .describedGroups()
              .get(service.title())
              .get(GROUP_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)
              .groupState();
      return state.toString();
    } catch (ExecutionException | TimeoutException away) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    uncommitted.close();
    admin.close(Duration.ofSeconds(1));
  }
}
