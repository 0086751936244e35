package org.nadhir.alert.deliver.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Waiting;
import org.nadhir.alert.deliver.send.Sender;

/**
 * The attempts of one courier that are under way, each on a thread of its own; their answers are
 * taken by the courier's thread, which alone may call this.
 */
final class Attempts implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);

  private final Sender sender;
  private final Clock clock;
  private final ExecutorService threads;
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
  private int underWay;

  /**
   * What came of an attempt.
   *
   * @param round the assignment that it was made in
   * @param waiting the message
   * @param answer what the receiver made of it
   * @param time how long it took
   */
  record Answered(Round round, Waiting waiting, Answer answer, Duration time) {}

  Attempts(String receiver, Sender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "courier-" + receiver + "-attempt");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Makes an attempt; one that takes no time is over when this returns. */
  void start(Round round, Waiting waiting) {
    underWay++;
    if (sender.isInstant()) {
      answers.add(attempt(round, waiting));
    } else {
      threads.execute(() -> answers.add(attempt(round, waiting)));
    }
  }

  private Answered attempt(Round round, Waiting waiting) {
    long start = System.nanoTime();
    Answer answer;
    try {
      answer = sender.send(waiting.message(), clock.instant());
    } catch (RuntimeException e) {
      answer = new Answer.Failed(null, e.getClass().getSimpleName() + ": " + e.getMessage(), null);
    }
    return new Answered(round, waiting, answer, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Hands over the answers that have come. */
  void take(Consumer<Answered> action) {
    for (Answered next = answers.poll(); next != null; next = answers.poll()) {
      underWay--;
      action.accept(next);
    }
  }

  /** Hands over answers until all have come or the patience ends. */
  void await(Duration patience, Consumer<Answered> action) {
    long end = System.nanoTime() + patience.toNanos();
    take(action);
    while (underWay > 0 && System.nanoTime() < end) {
      try {
        Thread.sleep(LOOK_EVERY.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      take(action);
    }
  }

  boolean isUnderWay() {
    return underWay > 0;
  }

  /** Does something beside the attempts. */
  void beside(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
