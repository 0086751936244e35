package org.nadhir.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Theatres;
import org.nadhir.contracts.Topic;

class ShelfTest {
  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  private static final List<String> COUNTRIES = List.of("RUS", "UKR", "ISR", "IRN", "CHN", "USA");

  @TempDir Path state;

  @Test
  void whatIsToldDoesNotDependOnHowManyDesksAreOpen() {
    List<SignalReport> news = news(new Random(7));

    Map<String, List<String>> all = told(news, 1_000);
    Map<String, List<String>> few = told(news, 1);

    assertThat(all).hasSizeGreaterThan(15);
    assertThat(few.keySet()).isEqualTo(all.keySet());
    all.forEach((alert, messages) -> assertThat(few.get(alert)).as(alert).isEqualTo(messages));
  }

  /** All messages of each alert, with rules that count by pairs of countries. */
  private Map<String, List<String>> told(List<SignalReport> news, int open) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.resolve("open-" + open).toString());
    Settings settings = new Settings(TestRules.pairs(), Theatres.bundled(), Duration.ofDays(180));
    StreamMetrics metrics = new StreamMetrics(new SimpleMeterRegistry());
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            new AlertTopology(() -> settings, metrics, open).build(), properties, START)) {
      TestInputTopic<String, byte[]> reports =
          driver.createInputTopic(
              Topic.Names.SIGNALS, new StringSerializer(), new ByteArraySerializer());
      for (SignalReport report : news) {
        reports.pipeInput(report.articleId(), Json.write(report), START);
        driver.advanceWallClockTime(Duration.ofMillis(50));
      }
      return driver
          .createOutputTopic(Topic.Names.ALERTS, new StringDeserializer(), new StringDeserializer())
          .readKeyValuesToList()
          .stream()
          .collect(
              Collectors.groupingBy(
                  message -> message.key,
                  TreeMap::new,
                  Collectors.mapping(message -> message.value, Collectors.toList())));
    }
  }

  /** Mostly in order of time, some late, some with a second text that may say nothing. */
  private static List<SignalReport> news(Random random) {
    List<SignalReport> news = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Duration late = Duration.ofHours(random.nextInt(10) == 0 ? random.nextInt(72) : 0);
      News one =
          News.at(START.plus(Duration.ofHours(i)).minus(late))
              .id("n" + i)
              .by("f" + random.nextInt(9))
              .about(any(random), any(random));
      news.add(one.report(SignalType.ATTACK));
      if (random.nextInt(8) == 0) {
        one.asRevision(2);
        news.add(random.nextBoolean() ? one.report() : one.report(SignalType.TROOP_BUILDUP));
      }
    }
    return news;
  }

  private static String any(Random random) {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }
}
