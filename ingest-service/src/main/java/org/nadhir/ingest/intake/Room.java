package org.nadhir.ingest.intake;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded amount of memory that whoever keeps something big takes a share of first. Nobody waits
 * for room: who gets none says so to whoever asked. Safe for use by several threads.
 */
public final class Room {
  private final long bytes;
  private final AtomicLong free;

  /**
   * An empty room.
   *
   * @param bytes its size
   */
  public Room(long bytes) {
    this.bytes = bytes;
    this.free = new AtomicLong(bytes);
  }

  /** A share of nothing yet. */
  public Share share() {
    return new Share();
  }

  /** Number of bytes that are taken. */
  public long used() {
    return bytes - free.get();
  }

  private boolean take(long wanted) {
    long before = free.get();
    while (before >= wanted) {
      if (free.compareAndSet(before, before - wanted)) {
        return true;
      }
      before = free.get();
    }
    return false;
  }

  /** What one user has of the room; closing gives all of it back. For one thread at a time. */
  public final class Share implements AutoCloseable {
    private long taken;

    private Share() {}

    /** Takes so many bytes more, if they are there. */
    public boolean take(long wanted) {
      boolean there = Room.this.take(wanted);
      taken += there ? wanted : 0;
      return there;
    }

    /** Number of bytes taken. */
    public long taken() {
      return taken;
    }

    @Override
    public void close() {
      free.addAndGet(taken);
      taken = 0;
    }
  }
}
