package org.nadhir.alert.deliver.run;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients with the settings that delivery rests on. */
final class KafkaClients {
  /** A killed instance is missed after this long; the same as for the stream. */
  private static final int SESSION_MILLIS = 6000;

  private final Map<String, Object> kafka;

  /**
   * Clients.
   *
   * @param kafka address of the brokers and how to speak to them, by Apache Kafka's names
   */
  KafkaClients(Map<String, Object> kafka) {
    this.kafka = new HashMap<>(kafka);
    this.kafka.keySet().removeIf(key -> key.startsWith("group.") || key.equals("client.id"));
  }

  /** Name of a receiver's group. */
  static String group(String receiver) {
    return "alert-service-delivery-" + receiver;
  }

  /** A member of a receiver's group; a group without progress starts at the end. */
  Consumer<String, byte[]> member(String receiver) {
    Map<String, Object> config = reading();
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group(receiver));
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, group(receiver));
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
    config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    return new KafkaConsumer<>(config);
  }

  /** A reader without a group, for reading a topic through once. */
  Consumer<String, byte[]> reader() {
    Map<String, Object> config = reading();
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(config);
  }

  private Map<String, Object> reading() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
    config.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return config;
  }

  /** Writes what became of messages; all couriers share it. */
  Producer<String, byte[]> producer() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "alert-service-deliveries");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    return new KafkaProducer<>(config);
  }
}
