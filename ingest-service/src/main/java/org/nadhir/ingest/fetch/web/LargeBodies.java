package org.nadhir.ingest.fetch.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/**
 * A lane for bodies that take much memory, of which one is read at a time: others go past it, and
 * all of them together cost no more than the largest does.
 */
final class LargeBodies {

  /** A body up to here needs no turn. */
  static final int SMALL = 1024 * 1024;

  private final Semaphore lane = new Semaphore(1);

  int count() {
    return 1 - lane.availablePermits();
  }

  /** A turn that has not come yet. */
  Turn turn(Deadline deadline) {
    return new Turn(deadline);
  }

  /** The right of one body to be large; for one thread. */
  final class Turn implements AutoCloseable {
    private final Deadline deadline;
    private boolean taken;

    private Turn(Deadline deadline) {
      this.deadline = deadline;
    }

    /**
     * Waits for the turn, if it has not been taken yet.
     *
     * @throws FetchException if it does not come in time
     */
    void take() {
      try {
        taken = taken || lane.tryAcquire(deadline.rest(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        throw Deadline.interrupted();
      }
      if (!taken) {
        throw new FetchException(FetchFailure.TIMEOUT, "other large bodies took all the time");
      }
    }

    @Override
    public void close() {
      if (taken) {
        lane.release();
      }
    }
  }
}
