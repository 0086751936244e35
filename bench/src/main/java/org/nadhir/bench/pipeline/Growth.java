package org.nadhir.bench.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nadhir.bench.Root;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Instance;
import org.nadhir.cli.system.Service;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/**
 * How memory and disk of alert-service grow with the number of articles, over four years of news.
 */
final class Growth {
  private static final int AT_ONCE = 2_000;
  private static final Duration SPAN = Duration.ofDays(4 * 365);

  private final int reports;
  private final Duration spacing;
  private final Map<Service, List<String>> options;

  Growth(int reports, Map<Service, List<String>> options) {
    this.reports = reports;
    this.spacing = SPAN.dividedBy(reports);
    this.options = options;
  }

  void run(Path directory) throws IOException, InterruptedException {
    List<String> theatres =
        Theatres.load(Optional.empty(), Optional.empty()).all().stream().map(Theatre::id).toList();
    System.out.println(
        "| reports | event time | reports/s | resident MiB | heap in use MiB | state MiB | broker MiB |");
    System.out.println("|---|---|---|---|---|---|---|");
    try (Cluster cluster = Cluster.start(Root.find(), directory, 1, options);
        Progress progress = new Progress(cluster.bootstrap());
        Reports news = new Reports(cluster.bootstrap(), theatres, Corpus.BEGIN, spacing)) {
      long begin = System.nanoTime();
      int each = reports / 10;
      while (news.sent() < reports) {
        news.send(AT_ONCE);
        progress.awaitTaken(news.sent() - AT_ONCE);
        if (news.sent() % each == 0) {
          progress.awaitDecided(news.sent());
          print(cluster, directory, news, each * 1e9 / (System.nanoTime() - begin));
          begin = System.nanoTime();
        }
      }
    }
  }

  private void print(Cluster cluster, Path directory, Reports news, double rate)
      throws IOException, InterruptedException {
    Instance alert = cluster.of(Service.ALERT).get(0);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %.0f | %d | %d | %d | %d |%n",
        news.sent(),
        Corpus.BEGIN.plus(spacing.multipliedBy(news.sent())).toString().substring(0, 10),
        rate,
        Usage.residentMebibytes(alert.processId()),
        heap(alert),
        Usage.mebibytes(directory.resolve("instances-1/streams")),
        Usage.mebibytes(directory.resolve("broker")));
  }

  /** Heap in use after a collection, in MiB. */
  private static long heap(Instance instance) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String pid = String.valueOf(instance.processId());
    new ProcessBuilder(jcmd.toString(), pid, "GC.run").start().waitFor();
    Process info = new ProcessBuilder(jcmd.toString(), pid, "GC.heap_info").start();
    String told = new String(info.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told.lines()
            .filter(line -> line.contains("generation") || line.contains("garbage-first heap"))
            .mapToLong(line -> Long.parseLong(line.replaceAll(".*used ([0-9]+)K.*", "$1")))
            .sum()
        >> 10;
  }
}
