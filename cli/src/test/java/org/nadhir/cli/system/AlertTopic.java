package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** {@code news.alerts} as a subscriber outside the project reads it: committed messages only. */
final class AlertTopic {
  private AlertTopic() {}

  static List<ConsumerRecord<String, String>> records(String bootstrap) {
    Properties config = new Properties();
    config.put("bootstrap.servers", bootstrap);
    config.put("isolation.level", "read_committed");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(Topic.Names.ALERTS, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
    }
    return records;
  }

  /** The messages of each alert count from 1, in order, none twice, none missing. */
  static void assertNoGap(List<ConsumerRecord<String, String>> records) {
    Map<String, List<Long>> sequences =
        records.stream()
            .map(r -> Json.read(r.value().getBytes(StandardCharsets.UTF_8), Alert.class))
            .collect(
                Collectors.groupingBy(
                    Alert::id, Collectors.mapping(Alert::sequence, Collectors.toList())));

    assertThat(sequences).isNotEmpty();
    sequences.forEach(
        (id, seen) ->
            assertThat(seen)
                .as(id)
                .isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList()));
  }
}
