package org.nadhir.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.bench.Root;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Service;

/** Articles per second through the whole pipeline, and what bare Kafka does beside it. */
final class Throughput {
  private static final int LINES = 256;
  private static final int CLIENTS = 2;
  private static final int PEER_RECORDS = 40_000;

  /** Between two articles: a thousand a day. */
  private static final Duration SPACING = Duration.ofDays(1).dividedBy(1_000);

  private final int articles;
  private final int dense;
  private final Map<Service, List<String>> options;

  Throughput(int articles, int dense, Map<Service, List<String>> options) {
    this.articles = articles;
    this.dense = dense;
    this.options = options;
  }

  void run(Path directory) throws IOException, InterruptedException {
    Corpus warm = Corpus.of(articles / 4, 0, SPACING, dense);
    Corpus corpus = Corpus.of(articles, warm.size(), SPACING, dense);
    System.out.printf(
        Locale.ROOT,
        "%,d articles of %,d bytes, %d of a hundred with signals, %d posted before to warm up.%n%n",
        corpus.size(),
        corpus.meanBytes(),
        dense,
        warm.size());
    try (Cluster cluster = Cluster.start(Root.find(), directory, 1, options);
        Progress progress = new Progress(cluster.bootstrap())) {
      pass(warm, 0, cluster, progress);
      Pass pass = pass(corpus, warm.size(), cluster, progress);
      pass.print(corpus.size());
      Path payload = Files.write(directory.resolve("payload"), corpus.text());
      progress.create(List.of("peer-in", "peer-out"));
      String bootstrap = cluster.bootstrap();
      peer(
          "kafka-producer-perf-test",
          Peers.producerPerformance(bootstrap, "peer-in", payload, PEER_RECORDS),
          corpus.size() / pass.decided());
      peer(
          "bare poll loop",
          Peers.pollLoop(bootstrap, "peer-in", "peer-out", PEER_RECORDS),
          corpus.size() / pass.decided());
    }
  }

  private static void peer(String name, double rate, double pipeline) {
    System.out.printf(
        Locale.ROOT,
        "- %s: %,.0f records/s; the pipeline is %.1f %% of it%n",
        name,
        rate,
        100 * pipeline / rate);
  }

  /**
   * How long it took until all articles were posted, tagged and decided, in seconds.
   *
   * @param used what each process used meanwhile
   */
  private record Pass(double posted, double tagged, double decided, Usage used) {
    void print(int articles) {
      System.out.println("| | seconds | articles/s |");
      System.out.println("|---|---|---|");
      print("posted, all with their 202", posted, articles);
      print("tagged", tagged, articles);
      print("decided", decided, articles);
      System.out.println();
      System.out.println("| process | processor per article |");
      System.out.println("|---|---|");
      used.cpuSeconds()
          .forEach(
              (process, seconds) ->
                  System.out.printf(
                      Locale.ROOT, "| %s | %,.0f µs |%n", process, seconds * 1e6 / articles));
      System.out.println();
    }

    private static void print(String what, double seconds, int articles) {
      System.out.printf(Locale.ROOT, "| %s | %.1f | %,.0f |%n", what, seconds, articles / seconds);
    }
  }

  private static Pass pass(Corpus corpus, long before, Cluster cluster, Progress progress)
      throws InterruptedException {
    List<byte[]> bodies = corpus.bodies(LINES);
    Usage usage = Usage.of(cluster);
    long begin = System.nanoTime();
    new Posts(cluster).lines(bodies, CLIENTS);
    double posted = since(begin);
    progress.awaitTagged(before + corpus.size());
    double tagged = since(begin);
    progress.awaitDecided(before + corpus.size());
    return new Pass(posted, tagged, since(begin), Usage.of(cluster).since(usage));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
