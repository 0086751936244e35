package org.nadhir.alert.deliver.run;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.nadhir.alert.deliver.queue.Past;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** What stands on Kafka of before, read through from beginning to end. */
final class History {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaClients clients;

  History(KafkaClients clients) {
    this.clients = clients;
  }

  /**
   * What became of this receiver's messages.
   *
   * @throws KafkaException if the topic cannot be read
   */
  Past of(String receiver) {
    Past past = new Past();
    read(
        Topic.Names.ALERTS_DELIVERIES,
        record -> {
          Delivery delivery = Json.read(record.value(), Delivery.class);
          if (delivery.receiver().equals(receiver)) {
            Header edition = record.headers().lastHeader(DeliveryRecords.EDITION);
            past.add(
                delivery,
                edition == null ? "" : new String(edition.value(), StandardCharsets.UTF_8));
          }
        });
    return past;
  }

  /**
   * The latest message of every alert.
   *
   * @throws KafkaException if the topic cannot be read
   */
  Collection<Alert> current() {
    Map<String, Alert> latest = new LinkedHashMap<>();
    read(
        Topic.Names.ALERTS_CURRENT,
        record -> {
          if (record.value() == null) {
            latest.remove(record.key());
          } else {
            latest.put(record.key(), Json.read(record.value(), Alert.class));
          }
        });
    return latest.values();
  }

  private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> action) {
    try (var reader = clients.reader()) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new KafkaException(topic + " does not exist; 'nadhir topics' creates it");
      }
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (partitions.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
        reader.poll(POLL).forEach(record -> take(record, action));
        if (System.nanoTime() > end) {
          throw new KafkaException(topic + " cannot be read through within a minute");
        }
      }
    }
  }

  private static void take(
      ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> action) {
    try {
      action.accept(record);
    } catch (UncheckedIOException unreadable) {
      // Whoever shows this topic counts it; for delivery it is as if it were not there.
      return;
    }
  }
}
