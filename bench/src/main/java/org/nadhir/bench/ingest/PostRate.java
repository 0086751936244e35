package org.nadhir.bench.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.bench.Root;
import org.nadhir.bench.pipeline.Corpus;
import org.nadhir.bench.pipeline.Posts;
import org.nadhir.bench.pipeline.Usage;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Service;

/** Articles per second by POST, one with each request and many, until all have their 202. */
final class PostRate {
  private static final int LINES = 256;
  private static final int CLIENTS = 8;
  private static final Duration SPACING = Duration.ofSeconds(60);

  private final int articles;

  PostRate(int articles) {
    this.articles = articles;
  }

  void run(Path directory) throws InterruptedException {
    Map<Service, List<String>> options = Map.of(Service.INGEST, List.of("-Xmx512m"));
    try (Cluster cluster =
        Cluster.start(Root.find(), directory, Map.of(Service.INGEST, 1), options)) {
      Posts posts = new Posts(cluster);
      posts.lines(Corpus.of(articles / 2, 0, SPACING, 10).bodies(LINES), 2);
      posts.single(Corpus.of(articles / 4, articles, SPACING, 10).bodies(1), CLIENTS);
      Corpus lines = Corpus.of(articles, 2 * articles, SPACING, 10);
      System.out.printf(
          Locale.ROOT,
          "%,d articles of %,d bytes each way; broker, load and service on this machine.%n%n",
          lines.size(),
          lines.meanBytes());
      System.out.println("| | articles/s | processor of ingest-service per article |");
      System.out.println("|---|---|---|");
      measure(cluster, "NDJSON, 2 clients", lines, () -> posts.lines(lines.bodies(LINES), 2));
      Corpus single = Corpus.of(articles, 3 * articles, SPACING, 10);
      List<byte[]> bodies = single.bodies(1);
      measure(
          cluster,
          "one by one, " + CLIENTS + " clients",
          single,
          () -> posts.single(bodies, CLIENTS));
    }
  }

  private static void measure(Cluster cluster, String name, Corpus corpus, Runnable posting) {
    Usage before = Usage.of(cluster);
    long begin = System.nanoTime();
    posting.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpu =
        Usage.of(cluster).since(before).cpuSeconds().getOrDefault(Service.INGEST.title(), 0.0);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f µs |%n",
        name,
        corpus.size() / seconds,
        cpu * 1e6 / corpus.size());
  }
}
