package org.nadhir.alert.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.AlertCommand;

/**
 * What travels to the partitions of the keys: an observation or a command on one key, or the time
 * for all.
 *
 * @param observation what an article says on the key, if that is what it is
 * @param tick how far event time has come, at least, if that is what it is
 * @param fresh whether the article was new when it was fetched, so that the wall clock may lead
 * @param command what a person does with an alert on the key, if that is what it is
 */
record Entry(
    @Nullable Observation observation,
    @Nullable Instant tick,
    boolean fresh,
    @Nullable AlertCommand command) {

  static Entry of(Observation observation) {
    return new Entry(observation, null, false, null);
  }

  static Entry of(AlertCommand command) {
    return new Entry(null, null, false, command);
  }

  static Entry tick(Instant time, boolean fresh) {
    return new Entry(null, time, fresh, null);
  }
}
