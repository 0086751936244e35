package org.nadhir.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.nadhir.bench.Articles;
import org.nadhir.bench.Root;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Service;
import org.nadhir.contracts.Json;

/**
 * How long it takes from the 202 to the alert on {@code news.alerts}, as a reader of committed
 * messages sees it, at a steady rate. One article in ten mobilises one of thirty countries in its
 * first sentence and begins an alert of its own.
 */
final class Latency {
  private static final int COUNTRIES = 30;

  /** One article in so many begins an alert. */
  private static final int ALERTING = 10;

  private static final Duration ALL_TOLD = Duration.ofSeconds(30);
  private static final String RULE =
      """
      rules:
        - id: any-signal
          version: "1"
          title: {en: Any signal, ar: أي إشارة}
          description: Every signal begins an alert, which ends ten minutes later.
          key: theatre
          condition:
            match: {window: 10m}
          levels:
            watch: {raise: 1, clear: 1}
          keep_firing_for: 0s
      """;

  private final int perSecond;
  private final int warmUp;
  private final int seconds;
  private final Map<Service, List<String>> options;

  Latency(int perSecond, int warmUp, int seconds, Map<Service, List<String>> options) {
    this.perSecond = perSecond;
    this.warmUp = warmUp;
    this.seconds = seconds;
    this.options = options;
  }

  void run(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path rules = Files.writeString(directory.resolve("rules.yaml"), RULE);
    Path theatres = Files.writeString(directory.resolve("theatres.yaml"), theatres());
    Map<Service, List<String>> all = new HashMap<>();
    for (Service service : Service.values()) {
      List<String> own = new ArrayList<>(options.getOrDefault(service, List.of()));
      if (service != Service.INGEST) {
        own.add("-Dnadhir.theatres=" + theatres);
      }
      if (service == Service.ALERT) {
        own.add("-Dnadhir.alert.rules=" + rules);
      }
      all.put(service, own);
    }
    try (Cluster cluster = Cluster.start(Root.find(), directory.resolve("data"), 1, all);
        AlertReader reader = new AlertReader(cluster.bootstrap())) {
      Map<String, Long> answered = post(cluster);
      reader.await(answered.keySet(), ALL_TOLD);
      print(answered, reader);
    }
  }

  private static String theatres() {
    StringBuilder yaml = new StringBuilder("theatres:\n");
    for (String code : countries()) {
      String id = code.toLowerCase(Locale.ROOT);
      yaml.append("  - id: ").append(id).append("\n    title: {en: ").append(code);
      yaml.append(", ar: ").append(code).append("}\n    core: [").append(code).append("]\n");
    }
    return yaml.toString();
  }

  private static List<String> countries() {
    return Text.COUNTRIES.keySet().stream().limit(COUNTRIES).toList();
  }

  /**
   * Posts at the steady rate, whatever the answers; returns when each measured article had its 202,
   * by its id.
   */
  private Map<String, Long> post(Cluster cluster) throws InterruptedException {
    int all = (warmUp + seconds) * perSecond;
    List<byte[]> bodies = bodies(all);
    Posts posts = new Posts(cluster);
    Map<String, Long> answered = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < all; i++) {
      TimeUnit.NANOSECONDS.sleep(begin + i * 1_000_000_000L / perSecond - System.nanoTime());
      boolean measured = i >= warmUp * perSecond && i % ALERTING == 0;
      Map<String, Long> into = measured ? answered : new ConcurrentHashMap<>();
      answers.add(posts.async("application/json", bodies.get(i)).thenAccept(a -> note(a, into)));
    }
    answers.forEach(CompletableFuture::join);
    return answered;
  }

  private static void note(byte[] answer, Map<String, Long> answered) {
    long now = System.nanoTime();
    answered.put(Json.read(answer, JsonNode.class).path("id").asText(), now);
  }

  private static List<byte[]> bodies(int count) {
    List<String> names = List.copyOf(Text.COUNTRIES.values()).subList(0, COUNTRIES);
    List<byte[]> bodies = new ArrayList<>();
    for (String text : Articles.quiet(count, 3)) {
      int i = bodies.size();
      String lead = i % ALERTING == 0 ? Text.lead(names.get(i / ALERTING % COUNTRIES)) : "";
      bodies.add(Corpus.line(i, lead + "\n\n" + text, Corpus.BEGIN.plus(Duration.ofMinutes(i))));
    }
    return bodies;
  }

  private void print(Map<String, Long> answered, AlertReader reader) {
    List<Double> millis = new ArrayList<>();
    answered.forEach(
        (id, at) -> {
          Long told = reader.told(id);
          if (told != null) {
            millis.add((told - at) / 1e6);
          }
        });
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "From the 202 to the alert, %d articles a second over %d s, %d of %d told:"
            + " p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, at most %.0f ms.%n",
        perSecond,
        seconds,
        millis.size(),
        answered.size(),
        at(millis, 0.5),
        at(millis, 0.9),
        at(millis, 0.99),
        at(millis, 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
