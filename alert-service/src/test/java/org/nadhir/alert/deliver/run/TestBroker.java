package org.nadhir.alert.deliver.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** A real Apache Kafka broker on free ports in this JVM, with all topics. */
public final class TestBroker implements AutoCloseable {
  /** Kept, or their levels would be forgotten. */
  private static final List<Logger> TALKATIVE =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger", "org.eclipse.jetty")
          .map(Logger::getLogger)
          .toList();

  private final KafkaRaftServer server;
  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;

  private TestBroker(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public static TestBroker start() throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    Path directory = Files.createTempDirectory("nadhir-test-broker");
    int clients = freePort();
    int controller = freePort();
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .addDirectory(directory.toString())
        .setMetadataLogDirectory(directory.toString())
        .setControllerListenerName("CONTROLLER")
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
    KafkaRaftServer server =
        new KafkaRaftServer(
            new KafkaConfig(config(directory, clients, controller), false), Time.SYSTEM);
    server.startup();
    TestBroker broker = new TestBroker(server, "127.0.0.1:" + clients);
    broker.createTopics();
    return broker;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static Map<String, String> config(Path directory, int clients, int controller) {
    Map<String, String> config = new HashMap<>();
    config.put("node.id", "1");
    config.put("process.roles", "broker,controller");
    config.put("log.dirs", directory.toString());
    config.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(clients, controller));
    config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clients);
    config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("controller.listener.names", "CONTROLLER");
    config.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    config.put("auto.create.topics.enable", "false");
    config.put("group.initial.rebalance.delay.ms", "0");
    config.put("log.retention.ms", "-1");
    config.put("log.cleaner.dedupe.buffer.size", "2097152");
    for (String one :
        List.of(
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr")) {
      config.put(one, "1");
    }
    return config;
  }

  private void createTopics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(
              Arrays.stream(Topic.values())
                  .map(t -> new NewTopic(t.topicName(), Optional.of(1), Optional.<Short>empty()))
                  .toList())
          .all()
          .get();
    }
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** Writes an alert to {@code news.alerts} and {@code news.alerts.current}. */
  public void tell(Alert alert) {
    tell(alert.id(), Json.write(alert));
    send(Topic.Names.ALERTS_CURRENT, alert.id(), Json.write(alert));
  }

  void tell(String key, byte[] value) {
    send(Topic.Names.ALERTS, key, value);
  }

  private void send(String topic, String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that stands on a topic. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    producer.close();
    server.shutdown();
    server.awaitShutdown();
  }
}
