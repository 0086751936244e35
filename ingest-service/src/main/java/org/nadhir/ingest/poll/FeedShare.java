package org.nadhir.ingest.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Topic;

/**
 * This instance's share of {@code news.feeds}, by an ordinary consumer group. The consumer reads
 * nothing: it only tells which partitions are this instance's, and lets the broker notice when the
 * instance has died.
 */
final class FeedShare implements AutoCloseable {
  static final String GROUP = "ingest-feeds";

  private static final Logger LOG = Logger.getLogger(FeedShare.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 1000;

  private final String bootstrapServers;
  private final Shareholder holder;
  private final Thread thread = new Thread(this::run, "feed-share");
  private volatile boolean stopping;

  /** Who is told of the share. Called on the share's thread. */
  interface Shareholder {
    /** These partitions are this instance's from here on; their ends at this moment. */
    void assigned(Map<Integer, Long> ends);

    /** These partitions are no longer this instance's, and may be another's soon. */
    void revoked(Collection<Integer> partitions);
  }

  FeedShare(String bootstrapServers, Shareholder holder) {
    this.bootstrapServers = bootstrapServers;
    this.holder = holder;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
        consumer.subscribe(List.of(Topic.Names.FEEDS), new Listener(consumer));
        while (!stopping) {
          consumer.poll(POLL);
        }
      } catch (InterruptException | WakeupException e) {
        LOG.debug("feed share stops");
      } catch (KafkaException e) {
        LOG.warnf("feed share lost, trying again cause=%s", Objects.toString(e.getMessage()));
        pause();
      }
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.GROUP_ID_CONFIG,
        GROUP,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "latest",
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
        15_000,
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class),
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1000);
  }

  /** Passes on what the group says. */
  private final class Listener implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    Listener(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      consumer.pause(partitions);
      Map<Integer, Long> ends = new java.util.TreeMap<>();
      consumer.endOffsets(partitions).forEach((p, end) -> ends.put(p.partition(), end));
      holder.assigned(ends);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      holder.revoked(partitions.stream().map(TopicPartition::partition).toList());
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
