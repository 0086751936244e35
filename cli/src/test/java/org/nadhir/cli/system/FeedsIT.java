package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** Two instances of ingest-service poll outlets of this machine, hostile ones among them. */
class FeedsIT {
  private static final int FRIENDLY = 24;
  private static final Duration EVERY = Duration.ofSeconds(4);

  @TempDir Path directory;

  @Test
  void instancesShareTheFeedsAndTakeOverFromOneAnother() throws Exception {
    try (FakeOutlets outlets = new FakeOutlets(FRIENDLY);
        Cluster cluster = cluster(outlets)) {
      outlets.publish("first");
      awaitArticles(cluster, outlets, "first");
      assertSharedOut(cluster, outlets);
      assertVisitedByOne(outlets);

      Instance victim = cluster.instances().get(0);
      victim.kill();
      outlets.publish("second");
      awaitArticles(cluster, outlets, "second");

      Instance survivor = cluster.instances().get(1);
      assertHostileOnesFail(survivor, outlets);
      assertThat(survivor.isAlive()).isTrue();
      assertEachOnce(cluster, outlets);
    }
  }

  private Cluster cluster(FakeOutlets outlets) throws Exception {
    Path sources = Files.writeString(directory.resolve("sources.yaml"), outlets.sources());
    return Cluster.start(
        Path.of(".."),
        directory.resolve("cluster"),
        Map.of(Service.INGEST, 2),
        Map.of(
            Service.INGEST,
            List.of(
                "-Dnadhir.ingest.sources=" + sources,
                "-Dnadhir.ingest.feeds.poll=true",
                "-Dnadhir.ingest.feeds.contact=mailto:desk@sample-wire.example",
                "-Dnadhir.ingest.feeds.at-least=" + EVERY,
                "-Dnadhir.ingest.feeds.at-most=" + EVERY,
                "-Dnadhir.ingest.feeds.host-pause=10ms",
                "-Dnadhir.ingest.feeds.allow-private=127.0.0.0/8")));
  }

  private static void awaitArticles(Cluster cluster, FakeOutlets outlets, String name) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(titles(cluster))
                    .containsAll(
                        outlets.friendly().stream()
                            .map(host -> "Report %s of %s".formatted(name, host))
                            .toList()));
  }

  private static void assertSharedOut(Cluster cluster, FakeOutlets outlets) {
    List<Integer> held =
        cluster.instances().stream().map(instance -> feeds(instance).get("held").asInt()).toList();

    assertThat(held).allMatch(number -> number > 0);
    assertThat(held.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(FRIENDLY + outlets.hostile().size());
  }

  /** Two visits to one feed are never closer to each other than the interval allows. */
  private static void assertVisitedByOne(FakeOutlets outlets) {
    for (String host : outlets.friendly()) {
      List<Long> times = List.copyOf(outlets.visits(host));
      assertThat(times).isNotEmpty();
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1))
            .as("milliseconds between two visits to " + host)
            .isGreaterThan(EVERY.toMillis() / 2);
      }
    }
  }

  private static void assertHostileOnesFail(Instance instance, FakeOutlets outlets) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Map<String, String> problems = problems(instance);
              assertThat(problems.get(FakeOutlets.id("127.0.2.1"))).startsWith("too_large");
              assertThat(problems.get(FakeOutlets.id("127.0.2.2"))).startsWith("timeout");
              assertThat(problems.get(FakeOutlets.id("127.0.2.3"))).startsWith("too_large");
              assertThat(problems.get(FakeOutlets.id("127.0.2.4")))
                  .startsWith("too_many_redirects");
              assertThat(problems.get(FakeOutlets.id("127.0.2.5"))).startsWith("bad_redirect");
            });
  }

  private static Map<String, String> problems(Instance instance) {
    Map<String, String> problems = new java.util.HashMap<>();
    for (JsonNode feed : feeds(instance).get("feeds")) {
      if (feed.has("problem")) {
        problems.put(feed.get("outlet").asText(), feed.get("problem").asText());
      }
    }
    return problems;
  }

  private static JsonNode feeds(Instance instance) {
    return new SystemClient(service -> instance.url()).json(Service.INGEST, "/feeds");
  }

  private static void assertEachOnce(Cluster cluster, FakeOutlets outlets) {
    List<Article> articles = articles(cluster);
    Set<String> ids = new HashSet<>();

    assertThat(articles).allMatch(article -> article.revision() == 1);
    assertThat(articles.stream().filter(article -> !ids.add(article.id())).toList()).isEmpty();
    assertThat(ids).hasSize(2 * outlets.friendly().size());
  }

  private static List<String> titles(Cluster cluster) {
    return articles(cluster).stream().map(Article::title).toList();
  }

  private static List<Article> articles(Cluster cluster) {
    try (Committed committed = new Committed(cluster.bootstrap())) {
      return committed.all(Topic.Names.ARTICLES).stream()
          .map(found -> Json.read(found.value(), Article.class))
          .toList();
    }
  }
}
