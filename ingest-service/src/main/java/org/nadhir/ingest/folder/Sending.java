package org.nadhir.ingest.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.intake.Outcome;

/**
 * Sends articles in their order, a number of them on their way at a time; one that Kafka does not
 * take is sent again until it does.
 */
final class Sending {
  private static final int MOST_ON_THEIR_WAY = 64;
  private static final long MOST_CHARACTERS = 8 << 20;

  private final Function<Made, CompletionStage<Outcome>> intake;
  private final Report report;
  private final Pace pace;
  private final Duration retry;
  private final Queue<Sent> onTheirWay = new ArrayDeque<>();
  private long characters;

  Sending(
      Function<Made, CompletionStage<Outcome>> intake, Report report, Pace pace, Duration retry) {
    this.intake = intake;
    this.report = report;
    this.pace = pace;
    this.retry = retry;
  }

  /** Is told what became of each article. */
  interface Report {
    void settled(Path file, long line, Outcome outcome);
  }

  private record Sent(Path file, long line, Made made, CompletionStage<Outcome> outcome) {
    int characters() {
      return made instanceof Made.Good good ? good.article().text().length() : 0;
    }
  }

  /** Sends one; waits while too many are on their way. */
  void send(Path file, long line, Made made) throws InterruptedException {
    pace.await();
    Sent sent = new Sent(file, line, made, intake.apply(made));
    onTheirWay.add(sent);
    characters += sent.characters();
    while (onTheirWay.size() > MOST_ON_THEIR_WAY || characters > MOST_CHARACTERS) {
      settle(onTheirWay.remove());
    }
  }

  /** Waits until all have arrived. */
  void finish() throws InterruptedException {
    while (!onTheirWay.isEmpty()) {
      settle(onTheirWay.remove());
    }
  }

  private void settle(Sent sent) throws InterruptedException {
    Outcome outcome = await(sent.outcome());
    while (outcome instanceof Outcome.Unavailable) {
      Thread.sleep(retry.toMillis());
      outcome = await(intake.apply(sent.made()));
    }
    characters -= sent.characters();
    report.settled(sent.file(), sent.line(), outcome);
  }

  private static Outcome await(CompletionStage<Outcome> stage) throws InterruptedException {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
