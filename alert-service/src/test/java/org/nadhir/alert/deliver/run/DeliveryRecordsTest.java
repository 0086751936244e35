package org.nadhir.alert.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.receiver.Receivers;
import org.nadhir.alert.deliver.receiver.Sources;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.DeliveryOutcome;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

class DeliveryRecordsTest {
  private static final Receiver RECEIVER =
      Receivers.read(
              "test",
              "receivers: [{id: log, kind: log}]",
              new Sources(Map.of(), Path.of(""), (template, type) -> {}))
          .all()
          .get(0);
  private static final Delivery DELIVERY =
      new Delivery(
          "al-1",
          2,
          "log",
          "log",
          1,
          Instant.parse("2026-11-22T12:00:00Z"),
          DeliveryOutcome.DELIVERED,
          null,
          null,
          null);

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
  private final DeliveryRecords records = new DeliveryRecords(producer, RECEIVER);

  @Test
  void attemptIsACloudEventThatNamesTheReceiversEdition() {
    records.attempt(DELIVERY);

    var record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo(Topic.Names.ALERTS_DELIVERIES);
    assertThat(record.key()).isEqualTo("al-1");
    assertThat(Json.read(record.value(), Delivery.class)).isEqualTo(DELIVERY);
    assertThat(record.headers())
        .anyMatch(h -> h.key().equals("ce_id") && text(h.value()).equals("al-1:2:log:1:delivered"))
        .anyMatch(
            h ->
                h.key().equals(DeliveryRecords.EDITION)
                    && text(h.value()).equals(RECEIVER.edition()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void nothingCountsAsWrittenAfterAFailureUntilItStartsAgain() {
    records.attempt(DELIVERY);
    producer.errorNext(new TimeoutException("broker is away"));
    assertThatThrownBy(records::flush)
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("broker is away");
    assertThatThrownBy(records::flush).isInstanceOf(KafkaException.class);

    records.startAgain();
    records.flush();
  }
}
