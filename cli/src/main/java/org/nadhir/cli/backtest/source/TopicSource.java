package org.nadhir.cli.backtest.source;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.Topic;

/**
 * A range of {@code news.articles} as it is at this moment: what is committed, up to the present
 * end. It belongs to no consumer group, and so disturbs none.
 */
final class TopicSource implements Source {
  /** About how many bytes of progress a record stands for. */
  private static final int STEPS = 4096;

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PATIENCE_MILLIS = 10_000;

  private final TopicRange range;

  private TopicSource(TopicRange range) {
    this.range = range;
  }

  static TopicSource of(TopicRange range) {
    return new TopicSource(range);
  }

  @Override
  public String name() {
    return Topic.Names.ARTICLES + " at " + range.bootstrap();
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions = partitions(consumer);
      Map<TopicPartition, Long> ends = ends(consumer, partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      start(consumer, partitions, ends).forEach(consumer::seek);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(found -> take(found, ends, sink));
      }
    } catch (KafkaException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        range.bootstrap(),
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        PATIENCE_MILLIS);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    List<PartitionInfo> found = consumer.partitionsFor(Topic.Names.ARTICLES);
    if (found == null || found.isEmpty()) {
      throw new KafkaException("there is no topic " + Topic.Names.ARTICLES);
    }
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private Map<TopicPartition, Long> ends(
      KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    if (range.to() != null) {
      firstAt(consumer, partitions, range.to())
          .forEach((p, offset) -> ends.merge(p, offset, Math::min));
    }
    return ends;
  }

  /** Where reading begins; at the end where nothing is as late as the first time. */
  private Map<TopicPartition, Long> start(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends) {
    if (range.from() == null) {
      return Map.of();
    }
    Map<TopicPartition, Long> start = new HashMap<>(ends);
    start.putAll(firstAt(consumer, partitions, range.from()));
    return start;
  }

  private static Map<TopicPartition, Long> firstAt(
      KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant time) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
    Map<TopicPartition, Long> first = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
        consumer.offsetsForTimes(times).entrySet()) {
      Optional.ofNullable(found.getValue())
          .ifPresent(offset -> first.put(found.getKey(), offset.offset()));
    }
    return first;
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> found, Map<TopicPartition, Long> ends, Sink sink) {
    TopicPartition partition = new TopicPartition(found.topic(), found.partition());
    if (found.offset() < ends.getOrDefault(partition, 0L)) {
      Place place = new Place("%s@%d".formatted(partition, found.offset()), 0);
      byte[] bytes = found.value() == null ? new byte[0] : found.value();
      sink.take(new Raw(place, Form.RECORD, bytes, new Origin(found.partition(), found.offset())));
      sink.progress(STEPS);
    }
  }
}
