package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.replay.Replay;
import org.nadhir.cli.replay.ReplayReport;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Topic;

/** The five texts that the project began with, where they are beside the checkout. */
class SharedSeedsIT {
  private static final Path TEXTS = Path.of("../../shared/seeds");
  private static final String RELATED = "قد يهمك أيضاً";

  @Test
  void theFiveTextsGiveTheirSignalsAndTheDenialIsDenied(@TempDir Path data)
      throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(TEXTS), "no folder shared/seeds beside the checkout");
    try (RunningSystem system = RunningSystem.start(data)) {
      ReplayReport report = Replay.of(TEXTS, 0, system.url(Service.INGEST)).run(() -> {});
      Settled.waitFor(system.bootstrap());
      List<SignalReport> reports = reports(system, report.accepted());
      List<Signal> signals = reports.stream().flatMap(r -> r.signals().stream()).toList();

      assertThat(report.accepted()).isEqualTo(5);
      assertThat(signals)
          .extracting(Signal::type)
          .contains(
              SignalType.SANCTIONS,
              SignalType.TROOP_BUILDUP,
              SignalType.RED_LINE,
              SignalType.MILITARY_THREAT,
              SignalType.WEAPONS_DEPLOYMENT);
      assertThat(signals)
          .anyMatch(s -> s.type() == SignalType.SANCTIONS && "threatened".equals(s.mode()))
          .anyMatch(s -> s.type() == SignalType.SANCTIONS && s.status() == Status.DENIED);
      assertNothingFromRelatedHeadlines(system, signals);
    }
  }

  /** What follows the marker would give signals if it were not taken out before tagging. */
  private static void assertNothingFromRelatedHeadlines(RunningSystem system, List<Signal> signals)
      throws IOException {
    String related = relatedHeadlines();
    byte[] body = new SystemClient(system).post(Service.NLP, "/tag", "text/plain", related).body();

    assertThat(Json.read(body, SignalReport.class).signals()).isNotEmpty();
    assertThat(signals)
        .extracting(signal -> signal.evidence().sentence())
        .noneMatch(related::contains);
  }

  private static String relatedHeadlines() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        int marker = text.indexOf(RELATED);
        if (marker >= 0) {
          return text.substring(marker + RELATED.length());
        }
      }
    }
    throw new IllegalStateException("no text has the marker " + RELATED);
  }

  private static List<SignalReport> reports(RunningSystem system, int count) {
    Properties config = new Properties();
    config.put("bootstrap.servers", system.bootstrap());
    List<SignalReport> reports = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.Names.SIGNALS).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (reports.size() < count && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(r -> reports.add(Json.read(r.value(), SignalReport.class)));
      }
    }
    return reports;
  }
}
