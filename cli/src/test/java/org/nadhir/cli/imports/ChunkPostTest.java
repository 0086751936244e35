package org.nadhir.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.terminal.Failure;

class ChunkPostTest {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(1));

  private final FakeLedger ledger = new FakeLedger();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @Test
  void eachLineIsCountedAsTheAnswerSays() throws Exception {
    answers.add(answer(202, "accepted", "duplicate", "no article", "accepted"));

    post("a", "b", "c", "d");

    assertThat(ledger.accepted).isEqualTo(2);
    assertThat(ledger.known).isEqualTo(1);
    assertThat(ledger.rejected).containsExactly("x.ndjson:12 no article");
  }

  @Test
  void onlyWhatKafkaDidNotTakeIsPostedAgainAfterTheWaitItAsksFor() throws Exception {
    answers.add(answer(503, "accepted", "kafka", "no article"));
    answers.add(answer(202, "accepted", "accepted"));

    post("a", "b", "c", "d");

    assertThat(bodies).containsExactly("a\nb\nc\nd\n", "b\nd\n");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    assertThat(ledger.accepted).isEqualTo(3);
    assertThat(ledger.rejected).containsExactly("x.ndjson:12 no article");
  }

  @Test
  void rateThatPutsLinesOffIsWaitedFor() throws Exception {
    answers.add(answer(429, "accepted"));
    answers.add(answer(429, "accepted"));
    answers.add(answer(202, "accepted"));

    post("a", "b", "c");

    assertThat(bodies).containsExactly("a\nb\nc\n", "b\nc\n", "c\n");
    assertThat(ledger.accepted).isEqualTo(3);
  }

  @Test
  void lineToBlameForARefusedChunkIsFound() throws Exception {
    for (int status : new int[] {413, 413, 202, 413, 202}) {
      answers.add(status == 202 ? answer(202, "accepted", "accepted") : plain(status));
    }

    post("a", "b", "c", "d");

    assertThat(bodies).containsExactly("a\nb\nc\nd\n", "a\nb\n", "a\n", "b\n", "c\nd\n");
    assertThat(ledger.accepted).isEqualTo(3);
    assertThat(ledger.rejected).containsExactly("x.ndjson:11 HTTP 413");
  }

  @Test
  void serviceThatIsAwayIsAskedAtGrowingDistancesUntilPatienceEnds() {
    assertThatThrownBy(() -> post("a"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("took nothing for 60 s: it does not answer");
    assertThat(pauses).startsWith(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(notices)
        .containsExactly(
            "waiting for ingest-service: it does not answer; is the system running (nadhir up)?");
    assertThat(ledger.accepted).isZero();
  }

  @Test
  void patienceBeginsAgainWithEachLineThatIsTaken() throws Exception {
    for (int i = 0; i < 20; i++) {
      answers.add(answer(503, "accepted", "kafka"));
    }

    String[] lines = new String[20];
    Arrays.fill(lines, "a");
    post(lines);

    assertThat(ledger.accepted).isEqualTo(20);
  }

  @Test
  void callerWhoMayNotPostStopsAtOnce() {
    answers.add(plain(401));

    assertThatThrownBy(() -> post("a"))
        .isInstanceOf(Failure.class)
        .hasMessage("ingest-service says: HTTP 401");
    assertThat(pauses).isEmpty();
  }

  @Test
  void answerOfSomethingElseIsNoSuccess() {
    answers.add(new Answer(200, "<html>".getBytes(UTF_8), "", Optional.empty()));

    assertThatThrownBy(() -> post("a")).hasMessageContaining("an answer without results");
  }

  private void post(String... lines) throws InterruptedException {
    List<Line> numbered = new ArrayList<>();
    for (String line : lines) {
      numbered.add(new Line(10 + numbered.size(), line.getBytes(UTF_8)));
    }
    new ChunkPost(this::answer, ledger, BACKOFF, () -> now, this::pause, notices::add)
        .post(new Chunk("x.ndjson", numbered));
  }

  private Answer answer(byte[] body) throws IOException {
    bodies.add(new String(body, UTF_8));
    if (answers.isEmpty()) {
      throw new IOException("refused");
    }
    return answers.remove();
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    now = now.plus(duration);
  }

  private static Answer plain(int status) {
    return new Answer(status, new byte[0], "HTTP " + status, Optional.empty());
  }

  private static Answer answer(int status, String... results) {
    String lines =
        Arrays.stream(results).map(ChunkPostTest::result).collect(Collectors.joining(","));
    int[] number = {0};
    String body =
        Arrays.stream(("{\"results\":[" + lines + "]}").split("#", -1))
            .reduce((a, b) -> a + ++number[0] + b)
            .orElseThrow();
    Optional<Duration> wait = status == 202 ? Optional.empty() : Optional.of(Duration.ofSeconds(7));
    return new Answer(status, body.getBytes(UTF_8), "HTTP " + status, wait);
  }

  private static String result(String result) {
    if (result.equals("accepted") || result.equals("duplicate")) {
      return "{\"line\":#,\"id\":\"i\",\"result\":\"%s\"}".formatted(result);
    }
    String where = result.equals("kafka") ? "kafka" : "text";
    return "{\"line\":#,\"error\":[{\"where\":\"%s\",\"what\":\"%s\",\"allowed\":\"text\"}]}"
        .formatted(where, result);
  }
}
