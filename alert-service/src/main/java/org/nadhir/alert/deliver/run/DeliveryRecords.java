package org.nadhir.alert.deliver.run;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.DeadLetter;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/**
 * What one receiver's courier writes to Kafka: every attempt, and what is set aside. Nothing counts
 * as written before {@link #flush} returns.
 */
final class DeliveryRecords {
  /** Header that holds the receiver's edition when an attempt was made. */
  static final String EDITION = "receiver_edition";

  private final Producer<String, byte[]> producer;
  private final Receiver receiver;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  DeliveryRecords(Producer<String, byte[]> producer, Receiver receiver) {
    this.producer = producer;
    this.receiver = receiver;
  }

  void attempt(Delivery delivery) {
    var record =
        new ProducerRecord<>(
            Topic.Names.ALERTS_DELIVERIES, delivery.alertId(), Json.write(delivery));
    header(record, "ce_specversion", "1.0");
    header(
        record,
        "ce_id",
        "%s:%d:%s:%d:%s"
            .formatted(
                delivery.alertId(),
                delivery.sequence(),
                delivery.receiver(),
                delivery.attempt(),
                delivery.outcome().code()));
    header(record, "ce_source", "/nadhir/alert-service");
    header(record, "ce_type", "org.nadhir.delivery.v1");
    header(record, "ce_time", delivery.at().toString());
    header(record, "content-type", "application/json");
    header(record, EDITION, receiver.edition());
    send(record);
  }

  /**
   * Sets a record of {@code news.alerts} aside with its original key and bytes.
   *
   * @param origin where it stands, as topic-partition@offset
   */
  void setAside(
      @Nullable String key, byte @Nullable [] value, DeadLetter why, String detail, String origin) {
    var record = new ProducerRecord<>(Topic.Names.ALERTS_DLQ, key, value);
    header(record, "reason", why.code());
    header(record, "detail", detail);
    header(record, "receiver", receiver.id());
    header(record, "stage", "delivery");
    header(record, "origin", origin);
    send(record);
  }

  private void send(ProducerRecord<String, byte[]> record) {
    // Its failure is told by the callback.
    var unused =
        producer.send(
            record,
            (metadata, failed) -> {
              if (failed != null) {
                failure.compareAndSet(null, failed);
              }
            });
  }

  /**
   * Waits until all is written.
   *
   * @throws KafkaException if something since the last {@link #startAgain} is not
   */
  void flush() {
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw new KafkaException("deliveries cannot be written: " + failed.getMessage(), failed);
    }
  }

  /** What was not written is told again from here on, since nothing behind it was committed. */
  void startAgain() {
    failure.set(null);
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
