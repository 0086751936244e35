package org.nadhir.alert.page;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.Topic;

/** Reads single articles from where they stand on {@code news.articles}; nothing is kept twice. */
@ApplicationScoped
class ArticleArchive {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, Object> config;
  private @Nullable KafkaConsumer<String, byte[]> consumer;

  ArticleArchive(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    config = new HashMap<>(kafka);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
    config.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
  }

  /** The article with this id, if it still stands there. */
  synchronized Optional<Article> read(String id, Origin origin) {
    KafkaConsumer<String, byte[]> reader = consumer();
    TopicPartition partition = new TopicPartition(Topic.Names.ARTICLES, origin.partition());
    reader.assign(List.of(partition));
    long first = reader.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    if (origin.offset() < first) {
      return Optional.empty();
    }
    reader.seek(partition, origin.offset());
    for (ConsumerRecord<String, byte[]> record : reader.poll(PATIENCE)) {
      if (record.offset() == origin.offset() && id.equals(record.key())) {
        return Optional.of(Json.read(record.value(), Article.class));
      }
    }
    return Optional.empty();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    if (consumer == null) {
      consumer = new KafkaConsumer<>(config);
    }
    return consumer;
  }

  @PreDestroy
  synchronized void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
