package org.nadhir.ingest.poll;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many bytes are being read at the same time: small documents side by side, large ones
 * one after the other, because reading takes many times the memory of what is read.
 */
final class ReadingRoom {
  /** How many times its size a document takes while it is read, at most. */
  private static final int EXPANSION = 16;

  private static final int UNIT = 1024;

  private final int units;
  private final Semaphore free;

  /**
   * ReadingRoom for documents of so many bytes in all; one that is larger gets all of it.
   *
   * @param bytes number of bytes, 1 or more
   */
  ReadingRoom(long bytes) {
    this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
    this.free = new Semaphore(units, true);
  }

  /** As much as the heap holds. */
  static ReadingRoom ofHeap(long heapBytes) {
    return new ReadingRoom(heapBytes / EXPANSION);
  }

  /** Reads a document of so many bytes when there is room for it. */
  <T> T read(long bytes, Supplier<T> reading) {
    int taken = (int) Math.max(1, Math.min(units, bytes / UNIT));
    free.acquireUninterruptibly(taken);
    try {
      return reading.get();
    } finally {
      free.release(taken);
    }
  }
}
