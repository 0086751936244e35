package org.nadhir.ingest.follow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows a topic on a thread of its own until it is stopped, from some records before its end.
 *
 * <p>It belongs to no consumer group: every instance reads everything. Where the broker or the
 * topic is absent it tries again.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final long ASK_EVERY_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long CONTACT_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long RETRY_MILLIS = 1000;

  private final String topic;
  private final String bootstrapServers;
  private final long last;
  private final Consumer<ConsumerRecord<String, byte[]>> sink;
  private final Runnable loaded;
  private final Thread thread;
  private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile long contactNanos = System.nanoTime() - CONTACT_NANOS;
  private boolean absenceTold;
  private boolean isLoaded;

  /**
   * A follower that has not begun.
   *
   * @param last number of records before the end at which it begins, over all partitions
   * @param sink takes each record, on the follower's thread
   * @param loaded is called once, when everything is read that stood there at the start
   */
  public TopicFollower(
      String topic,
      String bootstrapServers,
      long last,
      Consumer<ConsumerRecord<String, byte[]>> sink,
      Runnable loaded) {
    this.topic = topic;
    this.bootstrapServers = bootstrapServers;
    this.last = last;
    this.sink = sink;
    this.loaded = loaded;
    this.thread = new Thread(this::run, "follow-" + topic);
  }

  /** Begins. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }

  /** Whether the broker answered within the last ten seconds. */
  public boolean isKafkaThere() {
    return System.nanoTime() - contactNanos < CONTACT_NANOS;
  }

  /** Offset up to which a partition was read, exclusive; 0 before that is known. */
  public long position(int partition) {
    return positions.getOrDefault(partition, 0L);
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
        follow(consumer);
      } catch (InterruptException e) {
        LOG.debugf("follower stops topic=%s", topic);
      } catch (KafkaException e) {
        tellAbsence(e);
        pause();
      }
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        (int) ASK.toMillis(),
        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        (int) ASK.toMillis(),
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1000);
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ASK);
    seekBack(consumer, ends);
    touch();
    long asked = System.nanoTime();
    while (!stopping) {
      consumer.poll(POLL).forEach(sink);
      partitions.forEach(p -> positions.put(p.partition(), consumer.position(p)));
      checkLoaded(ends);
      if (System.nanoTime() - asked > ASK_EVERY_NANOS) {
        consumer.endOffsets(partitions, ASK);
        asked = System.nanoTime();
        touch();
      }
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    List<PartitionInfo> found = consumer.partitionsFor(topic, ASK);
    if (found == null || found.isEmpty()) {
      throw new KafkaException("topic " + topic + " does not exist");
    }
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private void seekBack(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    long each = (last + ends.size() - 1) / ends.size();
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(ends.keySet(), ASK);
    ends.forEach(
        (partition, end) ->
            consumer.seek(partition, Math.max(starts.getOrDefault(partition, 0L), end - each)));
  }

  private void checkLoaded(Map<TopicPartition, Long> ends) {
    if (!isLoaded
        && ends.entrySet().stream()
            .allMatch(e -> position(e.getKey().partition()) >= e.getValue())) {
      isLoaded = true;
      loaded.run();
    }
  }

  private void touch() {
    contactNanos = System.nanoTime();
    if (absenceTold) {
      absenceTold = false;
      LOG.infof("kafka is back servers=%s", bootstrapServers);
    }
  }

  private void tellAbsence(KafkaException cause) {
    if (!absenceTold) {
      absenceTold = true;
      LOG.warnf(
          "kafka or topic not there, trying again servers=%s topic=%s cause=%s",
          bootstrapServers, topic, Objects.toString(cause.getMessage()));
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
