package org.nadhir.nlp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.SignalReport;

@QuarkusTest
class ArticleChannelTest {
  private static final byte[] BROKEN = "{no json".getBytes(StandardCharsets.UTF_8);

  @Inject @Any InMemoryConnector connector;
  @Inject ArticleChannel channel;

  private static byte[] article() {
    return Json.write(
        new Article(
            "a1",
            null,
            Outlet.UNKNOWN,
            "ar",
            "",
            "فرضت واشنطن عقوبات على إيران.",
            null,
            Instant.parse("2022-02-01T00:00:00Z"),
            null,
            null));
  }

  @Test
  void aBadRecordIsSetAsideWithItsBytesAndTheGoodOnesGoOn() {
    connector.<byte[]>sink("signals").clear();
    TopicPartition partition = new TopicPartition("news.articles", 4);
    ConsumerRecords<String, byte[]> batch =
        new ConsumerRecords<>(
            Map.of(
                partition,
                List.of(
                    new ConsumerRecord<>("news.articles", 4, 10, "bad", BROKEN),
                    new ConsumerRecord<>("news.articles", 4, 11, "a1", article()))),
            Map.of());

    channel.onBatch(batch).await().indefinitely();

    var sent = connector.<byte[]>sink("signals").received();
    SignalReport report = Json.read(sent.get(0).getPayload(), SignalReport.class);
    assertThat(report.article().origin()).isEqualTo(new Origin(4, 11));
    assertThat(report.signals()).hasSize(1);
    var aside = connector.<byte[]>sink("articles-dlq").received();
    assertThat(aside.get(0).getPayload()).isEqualTo(BROKEN);
    var metadata = aside.get(0).getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    assertThat(metadata.getKey()).isEqualTo("bad");
    assertThat(metadata.getHeaders().lastHeader("reason").value())
        .isEqualTo("unreadable".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void reportsKeepTheOrderOfTheArticles() {
    connector.<byte[]>sink("signals").clear();
    TopicPartition partition = new TopicPartition("news.articles", 5);
    List<ConsumerRecord<String, byte[]>> records =
        IntStream.range(0, 200)
            .mapToObj(i -> new ConsumerRecord<>("news.articles", 5, i, "a1", article()))
            .toList();

    channel
        .onBatch(new ConsumerRecords<>(Map.of(partition, records), Map.of()))
        .await()
        .indefinitely();

    assertThat(connector.<byte[]>sink("signals").received())
        .extracting(sent -> Json.read(sent.getPayload(), SignalReport.class))
        .extracting(report -> report.article().origin().offset())
        .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
  }
}
