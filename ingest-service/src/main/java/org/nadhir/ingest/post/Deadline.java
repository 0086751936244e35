package org.nadhir.ingest.post;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Outcome;

/** A point in time until which somebody waits for outcomes. */
final class Deadline {
  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - endNanos >= 0;
  }

  /** The outcome, or that Kafka is away if there is none in time. */
  Outcome await(CompletionStage<Outcome> stage) {
    long left = Math.max(0, endNanos - System.nanoTime());
    try {
      return stage.toCompletableFuture().get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable(Reason.KAFKA_AWAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unavailable(Reason.KAFKA_AWAY);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an intake never fails", e);
    }
  }
}
