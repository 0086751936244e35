package org.nadhir.bench.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.nadhir.contracts.Topic;

/** How far the services have come, by what their groups have committed. */
final class Progress implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final Admin admin;

  Progress(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  /** Waits until nlp-service has tagged so many articles. */
  void awaitTagged(long articles) throws InterruptedException {
    while (sum("nlp-service", Topic.Names.ARTICLES) < articles) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Waits until alert-service has taken in so many reports. */
  void awaitTaken(long reports) throws InterruptedException {
    while (sum("alert-service", Topic.Names.SIGNALS) < reports) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Waits until alert-service has taken in so many reports and decided on them. */
  void awaitDecided(long reports) throws InterruptedException {
    awaitTaken(reports);
    while (!isDecided()) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private long sum(String group, String topic) {
    return committed(group).entrySet().stream()
        .filter(e -> e.getKey().topic().equals(topic))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Behind the last record of a partition between its parts stands a mark of its transaction. */
  private boolean isDecided() {
    Map<TopicPartition, Long> read = committed("alert-service");
    read.keySet().removeIf(partition -> !partition.topic().endsWith("-repartition"));
    Map<TopicPartition, OffsetSpec> latest =
        read.keySet().stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
    return get(admin.listOffsets(latest).all()).entrySet().stream()
        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue().offset() - 1);
  }

  private Map<TopicPartition, Long> committed(String group) {
    return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .entrySet()
        .stream()
        .filter(e -> e.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  /** Creates topics of twelve partitions for the peers. */
  void create(List<String> topics) {
    List<NewTopic> wanted =
        topics.stream().map(t -> new NewTopic(t, Topic.ARTICLES.partitions(), (short) 1)).toList();
    get(admin.createTopics(wanted).all());
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
