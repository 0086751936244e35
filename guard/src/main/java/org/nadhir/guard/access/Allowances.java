package org.nadhir.guard.access;

import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The allowance of each caller, by name; those asked for longest ago are forgotten when there are
 * many. A caller whose rate changes begins anew.
 */
final class Allowances {
  private static final int MOST = 10_000;

  private record Held(@Nullable Rate rate, Allowance allowance) {}

  private final TimeMeter time;
  private final Map<String, Held> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
          return size() > MOST;
        }
      };

  Allowances(TimeMeter time) {
    this.time = time;
  }

  synchronized Allowance of(String caller, @Nullable Rate rate) {
    if (rate == null) {
      return Allowance.UNLIMITED;
    }
    Held entry = entries.get(caller);
    if (entry == null || !rate.equals(entry.rate())) {
      entry = new Held(rate, Allowance.of(rate, time));
      entries.put(caller, entry);
    }
    return entry.allowance();
  }

  synchronized int size() {
    return entries.size();
  }
}
