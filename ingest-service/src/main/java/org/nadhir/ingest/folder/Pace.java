package org.nadhir.ingest.folder;

import java.util.concurrent.TimeUnit;

/** A steady rate; what was late is made up for within a second. */
final class Pace {
  private static final long SECOND = 1_000_000_000L;

  private final long spacing;
  private long due = System.nanoTime();

  /**
   * A pace.
   *
   * @param rate steps per second
   */
  Pace(double rate) {
    this.spacing = (long) (SECOND / rate);
  }

  /** Waits until the next step is due. */
  void await() throws InterruptedException {
    long ahead = due - System.nanoTime();
    if (ahead > 0) {
      TimeUnit.NANOSECONDS.sleep(ahead);
    }
    due = Math.max(due, System.nanoTime() - SECOND) + spacing;
  }
}
