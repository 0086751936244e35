package org.nadhir.ingest.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which files are complete: those that have been the same for a while. */
final class Settling {
  private final long nanos;
  private Map<Found, Long> since = new HashMap<>();

  Settling(Duration settle) {
    this.nanos = settle.toNanos();
  }

  /**
   * Those of the files that have been as they are for long enough.
   *
   * @param files what is there
   * @param now of a clock that only goes forward, in nanoseconds
   */
  List<Found> complete(List<Found> files, long now) {
    Map<Found, Long> next = new HashMap<>();
    files.forEach(file -> next.put(file, since.getOrDefault(file, now)));
    since = next;
    return files.stream().filter(file -> now - next.getOrDefault(file, now) >= nanos).toList();
  }
}
