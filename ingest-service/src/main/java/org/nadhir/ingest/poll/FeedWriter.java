package org.nadhir.ingest.poll;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;
import org.nadhir.ingest.schedule.FeedState;

/**
 * Writes what is remembered of feeds to {@code news.feeds}, each to the partition of its host. A
 * state that Kafka does not take is lost, which costs one repeated visit: the next is written
 * again.
 */
final class FeedWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FeedWriter.class);
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final KafkaProducer<String, byte[]> producer;

  FeedWriter(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8 * 1024 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                3000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000));
  }

  /** Writes a state. */
  void write(FeedState state, int partition) {
    try {
      producer.send(
          new ProducerRecord<>(Topic.Names.FEEDS, partition, state.feed(), Json.write(state)),
          (metadata, failure) -> {
            if (failure != null) {
              LOG.warnf("state of a feed not written feed=%s cause=%s", state.feed(), failure);
            }
          });
    } catch (KafkaException e) {
      LOG.warnf("state of a feed not written feed=%s cause=%s", state.feed(), e);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
