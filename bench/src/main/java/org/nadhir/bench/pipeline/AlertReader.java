package org.nadhir.bench.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** Notes when an article is first evidence of an alert that a reader of committed messages sees. */
final class AlertReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Long> told = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean over;

  /** Reads {@code news.alerts} from its beginning. */
  AlertReader(String bootstrap) {
    thread = new Thread(() -> read(bootstrap), "alerts");
    thread.start();
  }

  /** {@link System#nanoTime} when the article was told of, if it was. */
  @Nullable Long told(String articleId) {
    return told.get(articleId);
  }

  /** Waits until all these articles were told of, or patience ends. */
  void await(Collection<String> articleIds, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!told.keySet().containsAll(articleIds) && System.nanoTime() < end) {
      Thread.sleep(POLL.toMillis());
    }
  }

  private void read(String bootstrap) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(Topic.Names.ALERTS, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (!over) {
        var records = consumer.poll(POLL);
        long now = System.nanoTime();
        records.forEach(record -> note(record.value(), now));
      }
    }
  }

  private void note(byte[] message, long now) {
    Json.read(message, Alert.class)
        .evidence()
        .forEach(evidence -> told.putIfAbsent(evidence.articleId(), now));
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}
