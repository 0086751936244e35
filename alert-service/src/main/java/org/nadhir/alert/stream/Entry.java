package org.nadhir.alert.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Observation;

/**
 * What travels to the partitions of the keys: an observation on one key, or the time for all.
 *
 * @param observation what an article says on the key; absent for a tick
 * @param tick how far event time has come, at least; absent for an observation
 * @param fresh whether the article was new when it was fetched, so that the wall clock may lead
 */
record Entry(@Nullable Observation observation, @Nullable Instant tick, boolean fresh) {

  static Entry of(Observation observation) {
    return new Entry(observation, null, false);
  }

  static Entry tick(Instant time, boolean fresh) {
    return new Entry(null, time, fresh);
  }
}
