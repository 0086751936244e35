package org.nadhir.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.bench.Root;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Service;

/** What a report costs alert-service when keys, or the lengths of windows, grow tenfold. */
final class Scale {
  private static final int AT_ONCE = 250;
  private static final int KEYS = 20;

  /** Time between two reports on one key. */
  private static final Duration SPACING = Duration.ofHours(2);

  private final int reports;
  private final Map<Service, List<String>> options;

  Scale(int reports, Map<Service, List<String>> options) {
    this.reports = reports;
    this.options = options;
  }

  void run(Path directory) throws IOException, InterruptedException {
    System.out.println(
        "| keys | windows | articles in the longest window of a key | processor per report |");
    System.out.println("|---|---|---|---|");
    measure(directory.resolve("base"), KEYS, 2);
    measure(directory.resolve("keys"), 10 * KEYS, 2);
    measure(directory.resolve("windows"), KEYS, 20);
  }

  private void measure(Path directory, int keys, int days)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path rules = Files.writeString(directory.resolve("rules.yaml"), rules(days));
    Path theatres = Files.writeString(directory.resolve("theatres.yaml"), Reports.theatres(keys));
    Map<Service, List<String>> all = new HashMap<>(options);
    List<String> alert = new ArrayList<>(options.getOrDefault(Service.ALERT, List.of()));
    alert.add("-Dnadhir.alert.rules=" + rules);
    alert.add("-Dnadhir.theatres=" + theatres);
    all.put(Service.ALERT, alert);
    try (Cluster cluster = Cluster.start(Root.find(), directory.resolve("data"), 1, all);
        Progress progress = new Progress(cluster.bootstrap());
        Reports news =
            new Reports(
                cluster.bootstrap(), Reports.names(keys), Corpus.BEGIN, SPACING.dividedBy(keys))) {
      pass(news, progress);
      Usage before = Usage.of(cluster);
      pass(news, progress);
      double seconds =
          Usage.of(cluster).since(before).cpuSeconds().getOrDefault(Service.ALERT.title(), 0.0);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d and %d days | %d | %.0f µs |%n",
          keys,
          days,
          days * 2,
          Duration.ofDays(2L * days).dividedBy(SPACING) * 2 / 3,
          seconds * 1e6 / reports);
    }
  }

  private void pass(Reports news, Progress progress) throws InterruptedException {
    for (int sent = 0; sent < reports; sent += AT_ONCE) {
      news.send(AT_ONCE);
      progress.awaitTaken(news.sent() - AT_ONCE);
    }
    progress.awaitDecided(news.sent());
  }

  private static String rules(int days) {
    return """
        rules:
          - id: sum
            version: "1"
            title: {en: Sum, ar: مجموع}
            description: A weighted sum.
            key: theatre
            condition:
              score: {window: %1$dd, story_cap: 16}
            levels:
              watch: {raise: %3$d, clear: %4$d}
            keep_firing_for: 6h
          - id: attacks
            version: "1"
            title: {en: Attacks, ar: هجمات}
            description: Stories of attacks.
            key: theatre
            condition:
              count: {window: %2$dd, types: [attack], of: stories}
            levels:
              watch: {raise: %5$d, clear: %6$d}
            keep_firing_for: 6h
        """
        .formatted(days, 2 * days, 45 * days, 25 * days, 4 * days, 2 * days);
  }
}
