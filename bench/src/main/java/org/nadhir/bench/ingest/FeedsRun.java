package org.nadhir.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.nadhir.bench.Root;
import org.nadhir.bench.pipeline.Usage;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Instance;
import org.nadhir.cli.system.Service;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/**
 * Polls many feeds for ten simulated minutes, in which the intervals are as much shorter as time
 * runs faster: what ingest-service uses, and how late it finds what is published.
 */
final class FeedsRun {
  private static final Duration SPAN = Duration.ofMinutes(10);
  private static final Duration LEAST = Duration.ofMinutes(2);
  private static final Duration MOST = Duration.ofMinutes(5);

  private final int feeds;
  private final int speed;

  FeedsRun(int feeds, int speed) {
    this.feeds = feeds;
    this.speed = speed;
  }

  void run(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    try (Newsstand stand = new Newsstand(feeds)) {
      Path sources = Files.writeString(directory.resolve("sources.yaml"), stand.sources());
      try (Cluster cluster =
          Cluster.start(
              Root.find(),
              directory.resolve("cluster"),
              Map.of(Service.INGEST, 1),
              options(sources))) {
        awaitFirstRound(cluster, stand);
        measure(cluster, stand);
      }
    }
  }

  private Map<Service, List<String>> options(Path sources) {
    return Map.of(
        Service.INGEST,
        List.of(
            "-Dnadhir.ingest.sources=" + sources,
            "-Dnadhir.ingest.feeds.poll=true",
            "-Dnadhir.ingest.feeds.at-least=" + LEAST.dividedBy(speed),
            "-Dnadhir.ingest.feeds.at-most=" + MOST.dividedBy(speed),
            "-Dnadhir.ingest.feeds.allow-private=127.0.0.0/8"));
  }

  private static void awaitFirstRound(Cluster cluster, Newsstand stand)
      throws InterruptedException {
    long expected = stand.published.get();
    while (arrived(cluster) < expected) {
      Thread.sleep(500);
    }
  }

  private void measure(Cluster cluster, Newsstand stand) throws InterruptedException {
    Instance ingest = cluster.of(Service.INGEST).get(0);
    long before = stand.published.get();
    long asked = stand.asked.get();
    long unchanged = stand.unchanged.get();
    Usage usage = Usage.of(cluster);
    Random random = new Random(1);
    long resident = 0;
    long begin = System.nanoTime();
    long end = begin + SPAN.toNanos() / speed;
    while (System.nanoTime() < end) {
      // On average every feed publishes once in ten simulated minutes.
      for (int i = 0; i < feeds * 0.2 * speed / SPAN.toSeconds() + random.nextDouble(); i++) {
        stand.publish(random.nextInt(feeds));
      }
      resident = Math.max(resident, Usage.residentMebibytes(ingest.processId()));
      Thread.sleep(200);
    }
    double cpu =
        Usage.of(cluster).since(usage).cpuSeconds().getOrDefault(Service.INGEST.title(), 0.0);
    long wanted = stand.published.get();
    awaitFirstRound(cluster, stand);
    report(cluster, stand, before, wanted, asked, unchanged, cpu, resident);
  }

  private void report(
      Cluster cluster,
      Newsstand stand,
      long before,
      long wanted,
      long asked,
      long unchanged,
      double cpu,
      long resident) {
    List<Double> lags = new ArrayList<>();
    for (Article article : articles(cluster)) {
      long number = Long.parseLong(article.title().replaceAll("[^0-9]", ""));
      Instant at = article.publishedAt();
      if (number > before && at != null) {
        lags.add(Duration.between(at, article.fetchedAt()).toMillis() / 1e3 * speed);
      }
    }
    Collections.sort(lags);
    double simulated = SPAN.toSeconds();
    System.out.printf(
        Locale.ROOT,
        "%d feeds on %d hosts, ten minutes at %d times the speed: intervals of 2 to 5 minutes.%n%n",
        feeds,
        feeds,
        speed);
    System.out.println("| | |");
    System.out.println("|---|---|");
    System.out.printf(Locale.ROOT, "| requests | %,d |%n", stand.asked.get() - asked);
    System.out.printf(
        Locale.ROOT, "| of them answered 304 | %,d |%n", stand.unchanged.get() - unchanged);
    System.out.printf(Locale.ROOT, "| published meanwhile | %,d |%n", wanted - before);
    System.out.printf(Locale.ROOT, "| found, each once | %,d |%n", lags.size());
    System.out.printf(
        Locale.ROOT,
        "| from publication to fetching | median %.0f s, p99 %.0f s |%n",
        lags.get(lags.size() / 2),
        lags.get(lags.size() * 99 / 100));
    System.out.printf(
        Locale.ROOT,
        "| processor of ingest-service | %.1f s, %.1f %% of one core in real time |%n",
        cpu,
        100 * cpu / simulated);
    System.out.printf(Locale.ROOT, "| its resident memory, at most | %d MiB |%n", resident);
  }

  private static long arrived(Cluster cluster) {
    return articles(cluster).size();
  }

  private static List<Article> articles(Cluster cluster) {
    Map<String, Article> found = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", cluster.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.Names.ARTICLES).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record -> {
                  Article article = Json.read(record.value(), Article.class);
                  if (found.put(article.id(), article) != null) {
                    throw new IllegalStateException("twice: " + article.title());
                  }
                });
      }
    }
    return List.copyOf(found.values());
  }
}
