package org.nadhir.cli.system;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.nadhir.cli.retry.Backoff;

/** Starts a service again whenever it dies, after a pause that grows while it keeps dying. */
final class Supervisor {
  private static final Backoff PAUSES =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(36_500));

  /** A service that lived this long has recovered from what killed it before. */
  private static final Duration HEALTHY = Duration.ofMinutes(1);

  /** On Ctrl-C the services hear it too, and may end before the launcher knows that it stops. */
  private static final Duration MAYBE_STOPPING = Duration.ofMillis(300);

  private final ServiceProcess process;
  private final BooleanSupplier closing;
  private final Runnable awaitReady;
  private final SystemListener listener;

  Supervisor(
      ServiceProcess process,
      BooleanSupplier closing,
      Runnable awaitReady,
      SystemListener listener) {
    this.process = process;
    this.closing = closing;
    this.awaitReady = awaitReady;
    this.listener = listener;
  }

  void watch() {
    Thread watcher = new Thread(this::run, "supervisor of " + process.service().title());
    watcher.setDaemon(true);
    watcher.start();
  }

  private void run() {
    int failures = 0;
    try {
      while (true) {
        long start = System.nanoTime();
        int exitCode = process.awaitEnd();
        Thread.sleep(MAYBE_STOPPING.toMillis());
        if (closing.getAsBoolean()) {
          return;
        }
        boolean healthy = System.nanoTime() - start > HEALTHY.toNanos();
        failures = healthy ? 1 : failures + 1;
        restart(exitCode, PAUSES.after(failures));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(int exitCode, Duration pause) throws InterruptedException {
    listener.died(process.service(), exitCode, process.lastLines(), pause);
    Thread.sleep(pause.toMillis());
    process.start();
    try {
      awaitReady.run();
      listener.back(process.service());
    } catch (RuntimeException notReady) {
      listener.error(process.service(), "is not ready after its restart; see its log");
    }
  }
}
