package org.nadhir.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.replay.Post.Answer;
import org.nadhir.cli.terminal.Failure;

class ReplayTest {
  private static final Answer ACCEPTED = good("{\"id\":\"a\",\"result\":\"accepted\"}");
  private static final Answer DUPLICATE = good("{\"id\":\"a\",\"result\":\"duplicate\"}");

  @TempDir Path folder;

  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private Instant now = Instant.EPOCH;
  private int connectionsToLose;

  private static Answer good(String body) {
    return new Answer(202, body.getBytes(StandardCharsets.UTF_8), "", Optional.empty());
  }

  private static Answer bad(int status, Optional<Duration> retryAfter) {
    return new Answer(status, new byte[0], "no text", retryAfter);
  }

  private Answer answer() throws IOException {
    if (connectionsToLose-- > 0) {
      throw new IOException("connection refused");
    }
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    now = now.plus(duration);
  }

  private Replay replay(int count, double rate) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(Files.writeString(folder.resolve(i + ".txt"), "text"));
    }
    return new Replay(files, rate, (type, content) -> answer(), () -> now, this::pause);
  }

  @Test
  void acceptedAndKnownArticlesAreCountedApart() throws Exception {
    answers.addAll(List.of(ACCEPTED, DUPLICATE, DUPLICATE));

    ReplayReport report = replay(3, 0).run(() -> {});

    assertThat(report.lines()).containsExactly("3 files: 1 accepted, 2 already known, 0 rejected");
  }

  @Test
  void rejectedFileIsNamedWithItsReasonAndTheRestGoesOn() throws Exception {
    answers.addAll(List.of(bad(400, Optional.empty()), ACCEPTED));

    ReplayReport report = replay(2, 0).run(() -> {});

    assertThat(report.lines())
        .containsExactly(
            "2 files: 1 accepted, 0 already known, 1 rejected",
            "  rejected " + folder.resolve("0.txt") + ": no text");
  }

  @Test
  void serviceThatAsksToWaitIsAskedAgainAfterThatTime() throws Exception {
    answers.addAll(List.of(bad(503, Optional.of(Duration.ofSeconds(7))), ACCEPTED));

    ReplayReport report = replay(1, 0).run(() -> {});

    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    assertThat(report.accepted()).isEqualTo(1);
  }

  @Test
  void lostConnectionIsTriedAgainAtGrowingDistances() throws Exception {
    connectionsToLose = 3;
    answers.add(ACCEPTED);

    replay(1, 0).run(() -> {});

    assertThat(pauses)
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @Test
  void serviceThatStaysAwayEndsTheReplay() throws Exception {
    connectionsToLose = Integer.MAX_VALUE;
    Replay replay = replay(1, 0);

    assertThatThrownBy(() -> replay.run(() -> {}))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("ingest-service took nothing for 60 s");
  }

  @Test
  void keyThatDoesNotDoEndsTheReplayAtOnce() throws Exception {
    answers.addAll(List.of(bad(401, Optional.empty()), ACCEPTED));
    Replay replay = replay(2, 0);

    assertThatThrownBy(() -> replay.run(() -> {}))
        .isInstanceOf(Failure.class)
        .hasMessage("ingest-service says: no text");
  }

  @Test
  void rateSpacesTheFiles() throws Exception {
    answers.add(ACCEPTED);

    replay(3, 5).run(() -> {});

    assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
  }

  @Test
  void timeLostToAnAbsentServiceIsNotMadeUpByABurst() throws Exception {
    answers.addAll(
        List.of(bad(503, Optional.of(Duration.ofSeconds(30))), ACCEPTED, ACCEPTED, ACCEPTED));

    replay(3, 1).run(() -> {});

    assertThat(pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(1));
  }

  @Test
  void negativeRateIsRefused() {
    assertThatThrownBy(() -> Replay.check(folder, -1))
        .isInstanceOf(Failure.class)
        .hasMessage("the rate -1.0 must be 0 (no limit) or above");
  }
}
