package org.nadhir.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.cli.broker.Topics.Standing;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Topic;

class BrokerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void recordsAndTopicsSurviveStopAndStart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, Set.of())) {
      assertThat(new Topics(broker.bootstrap(), PATIENCE).create()).allMatch(Standing::created);
      produce(broker, "none", "kept");
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, Set.of())) {
      assertThat(new Topics(broker.bootstrap(), PATIENCE).create())
          .hasSize(Topic.values().length)
          .noneMatch(Standing::created)
          .allMatch(Standing::asContracted);
      assertThat(consume(broker, 1)).containsExactly("kept");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "lz4", "snappy", "gzip"})
  void compressedRecordsComeBack(String compression) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, Set.of())) {
      new Topics(broker.bootstrap(), PATIENCE).create();
      String text = "نذير ".repeat(200);

      produce(broker, compression, text);

      assertThat(consume(broker, 1)).containsExactly(text);
    }
  }

  @Test
  void portInUseIsNamedBeforeTheBrokerStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedBroker.start(directory, port, Set.of()))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("port " + port + ", wanted for the Kafka broker, is in use");
    }
  }

  @Test
  void brokerThatIsAwayIsNamedByItsAddress() {
    int nobody = Port.free();
    Topics topics = new Topics("127.0.0.1:" + nobody, Duration.ofSeconds(1));

    assertThatThrownBy(topics::create)
        .isInstanceOf(Failure.class)
        .hasMessage("no Kafka broker answers at 127.0.0.1:" + nobody + " within 1 s");
  }

  private static void produce(EmbeddedBroker broker, String compression, String value)
      throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrap(),
            "acks",
            "all",
            "compression.type",
            compression);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(Topic.Names.ALERTS, bytes)).get();
    }
  }

  private static List<String> consume(EmbeddedBroker broker, int count) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topic.Names.ALERTS, 0)));
      while (values.size() < count && System.nanoTime() < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(r -> values.add(new String(r.value(), StandardCharsets.UTF_8)));
      }
    }
    return values;
  }
}
