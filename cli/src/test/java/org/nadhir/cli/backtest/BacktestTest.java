package org.nadhir.cli.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.cli.backtest.source.Sources;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Theatres;

class BacktestTest {
  private static final Settings SETTINGS = Settings.load(null, null, null, Theatres.bundled());
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @TempDir Path folder;
  private final Map<String, RuleBook> books = new LinkedHashMap<>();
  private int jobs = 2;
  private @Nullable Instant from;
  private @Nullable Instant to;

  @BeforeEach
  void writeAnArchive() throws IOException {
    Attacks.write(archive());
  }

  private Path archive() {
    return folder.resolve("archive.ndjson");
  }

  private void rules(String... names) throws IOException {
    books.clear();
    for (String name : names) {
      books.put(
          name,
          Settings.rules(Attacks.rules(folder, name.equals("two") ? 2 : 3), SETTINGS.theatres()));
    }
  }

  private Report report(Path... sources) {
    try (Jobs threads = new Jobs(jobs)) {
      Backtest backtest =
          new Backtest(
              SETTINGS.maker(),
              SETTINGS.tagger(),
              SETTINGS.theatres(),
              List.copyOf(books.values()),
              to,
              NOW);
      List<String> names = Arrays.stream(sources).map(Path::toString).toList();
      Backtest.Outcome outcome =
          backtest.run(Sources.of(names, InputStream.nullInputStream()), threads, steps -> {});
      return Report.of(outcome, books, from, SETTINGS.tagger().version());
    }
  }

  private String text() {
    return String.join("\n", report(archive()).text());
  }

  @Test
  void theTimelineTheCountsAndTheBooksAreTold() throws IOException {
    rules("two");

    assertThat(text())
        .containsPattern("2024-03-02 11:00Z +ukraine +strikes +WATCH +2024-03-04 14:00Z +2 +2")
        .contains("“Russia fired missiles at Kyiv, Ukraine.")
        .containsPattern("strikes +2 +2 +0 +0 +0 +ukraine 2")
        .contains("14 received = 13 used (13 with signals, 0 silent) + 1 set aside (duplicate 1)");
  }

  @Test
  void anyOrderNumberOfFilesAndThreadsGiveTheSameBytes() throws IOException {
    rules("two", "three");
    jobs = 1;
    List<String> expected = report(archive()).json();
    jobs = 3;
    for (int seed = 0; seed < 20; seed++) {
      List<String> lines = new ArrayList<>(Files.readAllLines(archive()));
      Collections.shuffle(lines, new Random(seed));
      Path one = Files.write(folder.resolve("one.ndjson"), lines.subList(0, 6));
      Path two = Files.write(folder.resolve("two.ndjson"), lines.subList(6, lines.size()));

      assertThat(report(two, one).json()).isEqualTo(expected);
    }
  }

  @Test
  void jsonIsAnAlertOnEachLineAndASummary() throws IOException {
    rules("two");
    List<String> lines = report(archive()).json();

    assertThat(lines.subList(0, lines.size() - 1))
        .map(line -> Json.read(line.getBytes(UTF_8), Alert.class))
        .hasSize(2)
        .allSatisfy(alert -> assertThat(alert.sequence()).isEqualTo(alert.history().size()))
        .extracting(Alert::rule)
        .containsOnly("strikes");
    JsonNode summary =
        Json.read(lines.get(lines.size() - 1).getBytes(UTF_8), JsonNode.class).get("summary");
    assertThat(summary.at("/rules/0/fired").asInt()).isEqualTo(2);
    assertThat(summary.at("/articles/received").asInt()).isEqualTo(14);
    assertThat(summary.at("/articles/fates/duplicate").asInt()).isEqualTo(1);
  }

  @Test
  void otherRulesAreComparedAlertByAlert() throws IOException {
    rules("two", "three");

    assertThat(text())
        .contains("by both, but two → three")
        .contains("starts: 2024-03-02 11:00Z → 2024-03-03 12:00Z")
        .contains("only by two: 0, only by three: 0, different: 2, the same: 0");
    assertThat(report(archive()).json())
        .last()
        .asString()
        .contains("\"comparison\":{\"changed\":2,\"onlyA\":0,\"onlyB\":0,\"same\":0}");
  }

  @Test
  void eventTimeComesAsFarAsIsAskedFor() throws IOException {
    rules("two");
    to = Instant.parse("2024-03-03T20:00:00Z");
    assertThat(text()).contains("still firing").contains("later 7");
    to = Instant.parse("2024-06-01T00:00:00Z");
    assertThat(text()).doesNotContain("still firing");
  }

  @Test
  void whatWasOverBeforeIsLeftOutWhileItsArticlesCount() throws IOException {
    rules("two");
    from = Instant.parse("2024-03-05T00:00:00Z");

    assertThat(text())
        .doesNotContain("2024-03-02 11:00Z")
        .containsPattern("strikes +1 +1")
        .contains("13 used");
  }

  @Test
  void theSeedsInAnyOrderGiveTheSameAlerts() throws IOException {
    books.put("the rules inside", Settings.rules(null, SETTINGS.theatres()));
    Path seeds = Path.of("../seeds");
    List<Path> files;
    try (Stream<Path> found = Files.walk(seeds)) {
      files = new ArrayList<>(found.filter(f -> f.toString().endsWith(".txt")).toList());
    }
    List<String> expected = report(seeds).json();
    Collections.shuffle(files, new Random(4));

    assertThat(expected).anyMatch(line -> line.contains("\"key\":\"ukraine\""));
    assertThat(report(files.toArray(Path[]::new)).json()).isEqualTo(expected);
  }
}
