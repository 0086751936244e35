package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.retry.Pause;
import org.nadhir.cli.terminal.Failure;

/**
 * Posts a chunk until each of its lines is settled: what Kafka did not take, or what a rate put
 * off, is posted again after a wait; a chunk that is refused as a whole is posted in halves, until
 * the line is found that is to blame.
 */
final class ChunkPost {
  private static final int FAILURES_TOLD = 3;

  private final Post post;
  private final Ledger ledger;
  private final Settlement settlement;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Pause pause;
  private final Consumer<String> notice;
  private int failures;
  private @Nullable Instant failing;

  /**
   * A way of posting chunks.
   *
   * @param notice told once what is waited for, when it takes longer
   */
  ChunkPost(
      Post post,
      Ledger ledger,
      Backoff backoff,
      InstantSource clock,
      Pause pause,
      Consumer<String> notice) {
    this.post = post;
    this.ledger = ledger;
    this.settlement = new Settlement(ledger);
    this.backoff = backoff;
    this.clock = clock;
    this.pause = pause;
    this.notice = notice;
  }

  /**
   * Posts a chunk.
   *
   * @throws Failure if ingest-service takes nothing for as long as there is patience, or says that
   *     it never will
   */
  void post(Chunk chunk) throws InterruptedException {
    Chunk left = chunk;
    while (!left.isEmpty()) {
      Optional<Answer> answer = ask(left);
      Chunk open = answer.isPresent() ? settlement.settle(left, answer.get()) : left;
      if (open.size() < left.size()) {
        failures = 0;
        failing = null;
      }
      left = open.isEmpty() ? open : goOn(open, answer);
    }
  }

  private Optional<Answer> ask(Chunk chunk) {
    try {
      return Optional.of(post.post(chunk.body()));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  /** What is left to post of lines that an answer did not settle. */
  private Chunk goOn(Chunk open, Optional<Answer> given) throws InterruptedException {
    if (given.isEmpty()) {
      await("it does not answer; is the system running (nadhir up)?", Optional.empty());
      return open;
    }
    Answer answer = given.get();
    if (answer.isTemporary()) {
      await(answer.problem(), answer.retryAfter());
      return open;
    }
    if (!answer.isAboutTheBody()) {
      String what = answer.isGood() ? "an answer without results" : answer.problem();
      throw new Failure("ingest-service says: " + what);
    }
    return halve(open, answer);
  }

  private Chunk halve(Chunk open, Answer answer) throws InterruptedException {
    if (open.size() > 1) {
      post(open.firstHalf());
      return open.secondHalf();
    }
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    errors.addObject().put("where", "line").put("what", answer.problem()).put("allowed", "");
    ledger.rejected(open.archive(), open.lines().get(0).number(), errors);
    return open.of(List.of());
  }

  private void await(String trouble, Optional<Duration> asked) throws InterruptedException {
    failures++;
    Instant since = failing == null ? clock.instant() : failing;
    failing = since;
    Duration passed = Duration.between(since, clock.instant());
    Optional<Duration> wait = backoff.next(failures, passed, asked);
    if (wait.isEmpty()) {
      throw new Failure(
          "ingest-service took nothing for %d s: %s"
              .formatted(backoff.patience().toSeconds(), trouble));
    }
    if (failures == FAILURES_TOLD) {
      notice.accept("waiting for ingest-service: " + trouble);
    }
    pause.pause(wait.get());
  }
}
