package org.nadhir.ingest.robots;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the sites that were asked for last, within bounds of number and size. */
final class RobotsFiles {
  private static final int MOST_SITES = 4000;
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<String, RobotsFile> files = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  synchronized @Nullable RobotsFile get(String site) {
    return files.get(site);
  }

  synchronized void put(String site, RobotsFile file) {
    RobotsFile before = files.put(site, file);
    bytes += file.bytes() - (before == null ? 0 : before.bytes());
    Iterator<RobotsFile> oldest = files.values().iterator();
    while (files.size() > MOST_SITES || bytes > MOST_BYTES) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  synchronized int size() {
    return files.size();
  }
}
