package org.nadhir.ingest.register;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Topic;

/**
 * Follows {@code news.articles} for as long as the service runs, from some records before its end,
 * so that articles of earlier runs and of other instances are known here.
 *
 * <p>It belongs to no consumer group: every instance reads everything. Where the broker or the
 * topic is absent it tries again.
 */
@Singleton
public class RegisterChannel {
  private static final Logger LOG = Logger.getLogger(RegisterChannel.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final long ASK_EVERY_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long CONTACT_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long RETRY_MILLIS = 1000;

  private final KnownArticles known;
  private final RegisterConfig config;
  private final String bootstrapServers;
  private final Thread thread = new Thread(this::run, "article-register");
  private volatile boolean stopping;
  private volatile long contactNanos = System.nanoTime() - CONTACT_NANOS;
  private boolean absenceTold;

  protected RegisterChannel(
      KnownArticles known,
      RegisterConfig config,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.known = known;
    this.config = config;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.interrupt();
  }

  /** Whether the broker answered within the last ten seconds. */
  public boolean isKafkaThere() {
    return System.nanoTime() - contactNanos < CONTACT_NANOS;
  }

  private void run() {
    while (!stopping) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
        follow(consumer);
      } catch (InterruptException e) {
        LOG.debug("register stops");
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
      remember(consumer.poll(POLL));
      checkLoaded(consumer, ends);
      if (System.nanoTime() - asked > ASK_EVERY_NANOS) {
        consumer.endOffsets(partitions, ASK);
        asked = System.nanoTime();
        touch();
      }
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    List<PartitionInfo> found = consumer.partitionsFor(Topic.Names.ARTICLES, ASK);
    if (found == null || found.isEmpty()) {
      throw new KafkaException("topic " + Topic.Names.ARTICLES + " does not exist");
    }
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private void seekBack(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    long each = (config.knownArticles() + (long) ends.size() - 1) / ends.size();
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(ends.keySet(), ASK);
    ends.forEach(
        (partition, end) ->
            consumer.seek(partition, Math.max(starts.getOrDefault(partition, 0L), end - each)));
  }

  private void remember(ConsumerRecords<String, byte[]> records) {
    records.forEach(
        found -> {
          if (found.key() != null) {
            known.add(found.key());
          }
        });
  }

  private void checkLoaded(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    boolean atEnd =
        !known.isLoaded()
            && ends.entrySet().stream()
                .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
    if (atEnd) {
      known.markLoaded();
      LOG.infof("register loaded articles=%d", known.size());
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
          "kafka or topic not there, trying again servers=%s cause=%s",
          bootstrapServers, Objects.toString(cause.getMessage()));
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
