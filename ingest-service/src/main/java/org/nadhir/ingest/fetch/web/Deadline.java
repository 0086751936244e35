package org.nadhir.ingest.fetch.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/**
 * The moment by which a fetch is over.
 *
 * @param nanos in terms of {@link System#nanoTime()}
 * @param total how long it was from the start, for words
 */
record Deadline(long nanos, Duration total) {

  static Deadline in(Duration total) {
    return new Deadline(System.nanoTime() + total.toNanos(), total);
  }

  /** Nanoseconds until then; not positive if it has passed. */
  long rest() {
    return nanos - System.nanoTime();
  }

  /** No longer than that, and no longer than until then, but a millisecond at least. */
  Duration atMost(Duration limit) {
    long rest = Math.min(limit.toNanos(), rest());
    return Duration.ofNanos(Math.max(rest, TimeUnit.MILLISECONDS.toNanos(1)));
  }

  FetchException passed() {
    return new FetchException(
        FetchFailure.TIMEOUT, "not done within %d ms".formatted(total.toMillis()));
  }

  /**
   * Waits for what another thread makes.
   *
   * @param what what it is, for words
   * @throws ExecutionException if there will be none
   */
  <T> T await(Future<T> future, Duration limit, String what) throws ExecutionException {
    Duration time = atMost(limit);
    try {
      return future.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FetchException(
          FetchFailure.TIMEOUT, "no %s within %d ms".formatted(what, time.toMillis()));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  static FetchException interrupted() {
    Thread.currentThread().interrupt();
    return new FetchException(FetchFailure.BROKEN, "interrupted");
  }
}
