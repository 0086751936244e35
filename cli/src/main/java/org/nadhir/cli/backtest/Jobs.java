package org.nadhir.cli.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.cli.terminal.Failure;

/** Threads that work for one other, which waits while they have enough to do. */
final class Jobs implements AutoCloseable {
  private static final int AHEAD = 4;

  private final ExecutorService pool;
  private final Semaphore room;
  private final int places;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  Jobs(int count) {
    this.places = count * AHEAD;
    this.room = new Semaphore(places);
    this.pool =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "backtest");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Has a task done some time; waits for room. */
  void submit(Runnable task) {
    room.acquireUninterruptibly();
    pool.execute(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  /** Waits for what was submitted; throws what the first that failed has thrown. */
  void settle() {
    room.acquireUninterruptibly(places);
    room.release(places);
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  /** The results of the tasks, in their order. */
  <T> List<T> all(List<Callable<T>> tasks) {
    try {
      List<T> results = new ArrayList<>(tasks.size());
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
