package org.nadhir.alert.deliver.queue;

import java.util.TreeSet;

/** How far one partition is done with: what is behind the first message that is not settled. */
public final class Progress {
  private final TreeSet<Long> open = new TreeSet<>();
  private long next;

  /** Progress from this offset on. */
  public Progress(long start) {
    next = start;
  }

  /** The record at this offset was read. */
  public void read(long offset) {
    open.add(offset);
    next = Math.max(next, offset + 1);
  }

  /** The record at this offset is done with. */
  public void settled(long offset) {
    open.remove(offset);
  }

  /** Offset from which on another process would have to read. */
  public long position() {
    return open.isEmpty() ? next : open.first();
  }
}
