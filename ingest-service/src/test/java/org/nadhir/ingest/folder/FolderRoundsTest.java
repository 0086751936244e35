package org.nadhir.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Outcome;
import org.nadhir.ingest.outlet.Outlets;

class FolderRoundsTest {
  private static final ArticleMaker MAKER = new ArticleMaker(Outlets.load(Optional.empty()));
  private static final int LONGEST = 1000;

  @TempDir Path top;
  private Path folder = Path.of("");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FolderMetrics metrics = new FolderMetrics(registry);
  private final List<String> reports = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Deque<Outcome> answers = new ArrayDeque<>();

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(top.resolve("in"));
  }

  @Test
  void fileThatAppearsLaterIsTakenOnce() throws Exception {
    FolderRounds rounds = rounds();
    assertThat(rounds.round(0)).isZero();

    lines("a.ndjson", "one", "two");

    assertThat(rounds.round(1)).isEqualTo(1);
    assertThat(rounds.round(2)).isZero();
    assertThat(texts).containsExactly("one", "two");
    assertThat(registry.get("nadhir.folder.files.done").gauge().value()).isEqualTo(1);
  }

  @Test
  void changedFileIsTakenAgain() throws Exception {
    lines("a.ndjson", "one");
    FolderRounds rounds = rounds();
    rounds.round(0);

    lines("a.ndjson", "one", "two");
    rounds.round(1);

    assertThat(texts).containsExactly("one", "one", "two");
  }

  @Test
  void afterARestartOnlyWhatIsNewIsTaken() throws Exception {
    lines("a.ndjson", "one");
    rounds().round(0);
    lines("b.ndjson", "two");

    rounds().round(0);

    assertThat(texts).containsExactly("one", "two");
  }

  @Test
  void badLineIsSetAsideWithItsNumberAndTheOthersAreTaken() throws Exception {
    Files.writeString(
        folder.resolve("a.ndjson"),
        "\n" + json("one") + "{\n" + "x".repeat(LONGEST + 1) + "\n" + json("two"));

    rounds().round(0);

    assertThat(texts).containsExactly("one", "two");
    assertThat(reports)
        .containsExactly(
            "a.ndjson:2 accepted",
            "a.ndjson:3 " + Reason.BAD_JSON,
            "a.ndjson:4 " + Reason.TOO_LONG,
            "a.ndjson:5 accepted");
  }

  @Test
  void packedLinesAreTaken() throws Exception {
    Files.write(folder.resolve("a.ndjson.gz"), packed(json("one") + json("two")));

    rounds().round(0);

    assertThat(texts).containsExactly("one", "two");
  }

  @Test
  void brokenFileIsCountedAndLeftAloneUntilItChanges() throws Exception {
    byte[] packed = packed(json("one") + json("two"));
    Files.write(folder.resolve("a.ndjson.gz"), Arrays.copyOf(packed, packed.length - 12));
    lines("b.ndjson", "three");
    FolderRounds rounds = rounds();

    rounds.round(0);
    assertThat(rounds.round(1)).isZero();
    assertThat(texts).contains("three");
    assertThat(registry.get("nadhir.folder.files.unreadable").counter().count()).isEqualTo(1);

    texts.clear();
    Files.write(folder.resolve("a.ndjson.gz"), packed);
    rounds.round(2);
    assertThat(texts).containsExactly("one", "two");
  }

  @Test
  void articleThatKafkaDoesNotTakeIsSentAgain() throws Exception {
    lines("a.ndjson", "one", "two");
    answers.add(new Outcome.Unavailable(Reason.KAFKA_AWAY));
    answers.add(new Outcome.Accepted("two", 1));
    answers.add(new Outcome.Unavailable(Reason.KAFKA_AWAY));

    rounds().round(0);

    assertThat(texts).containsExactly("one", "two", "one", "one");
    assertThat(reports).containsExactly("a.ndjson:1 accepted", "a.ndjson:2 accepted");
  }

  @Test
  void linesBehindItAreNotReadAgainAfterACrash() throws Exception {
    lines("a.ndjson", "one", "two", "three");
    Found file = FolderFiles.in(folder).found().get(0);
    try (Taken taken = taken()) {
      taken.advance(file, 2);
    }

    rounds().round(0);

    assertThat(texts).containsExactly("three");
  }

  @Test
  void documentOfAnyLengthIsReadWithinLimits() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "x".repeat(LONGEST + 1));
    Files.writeString(folder.resolve("b.txt"), "Title: T\n\none");

    rounds().round(0);

    assertThat(texts).containsExactly("one");
    assertThat(reports).containsExactly("a.txt:1 " + Reason.TOO_LONG, "b.txt:1 accepted");
  }

  private Taken taken() throws IOException {
    return Taken.of(folder, Optional.of(top.resolve("taken")));
  }

  private FolderRounds rounds() throws IOException {
    return new FolderRounds(
        folder,
        new Settling(Duration.ZERO),
        taken(),
        new FileReading(MAKER, Clock.systemUTC(), LONGEST),
        new Sending(this::take, this::report, new Pace(1e9), Duration.ZERO),
        metrics);
  }

  private CompletionStage<Outcome> take(Made made) {
    if (made instanceof Made.Bad bad) {
      return CompletableFuture.completedFuture(new Outcome.Rejected(bad.mistakes()));
    }
    texts.add(((Made.Good) made).article().text());
    Outcome answer = answers.isEmpty() ? new Outcome.Accepted("a", 1) : answers.remove();
    return CompletableFuture.completedFuture(answer);
  }

  private void report(Path file, long line, Outcome outcome) {
    String what =
        outcome instanceof Outcome.Rejected rejected
            ? rejected.mistakes().get(0).reason().toString()
            : "accepted";
    reports.add("%s:%d %s".formatted(file.getFileName(), line, what));
  }

  private void lines(String name, String... texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    Arrays.stream(texts).map(FolderRoundsTest::json).forEach(lines::append);
    Files.writeString(folder.resolve(name), lines);
  }

  private static String json(String text) {
    return "{\"text\":\"%s\"}\n".formatted(text);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
