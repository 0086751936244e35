package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.AlertCommand;

/**
 * What travels to the partitions of the keys: an observation or a command on one key, or for all
 * the time, or that an article was revised.
 *
 * @param observation what an article says on the key, if that is what it is
 * @param tick how far event time has come, at least, if that is what it is
 * @param fresh whether the article was new when it was fetched, so that the wall clock may lead
 * @param command what a person does with an alert on the key, if that is what it is
 * @param revised which article says something else than before, if that is what it is
 */
record Entry(
    @Nullable Observation observation,
    @Nullable Instant tick,
    boolean fresh,
    @Nullable AlertCommand command,
    @Nullable Revised revised) {

  /**
   * An article whose text was changed: on all keys but these, what it said before is void.
   *
   * @param articleId id of the article
   * @param revision the revision that counts
   * @param routes routes of the keys on which this revision says something
   */
  record Revised(String articleId, int revision, Set<String> routes) {}

  static Entry of(Observation observation) {
    return new Entry(observation, null, false, null, null);
  }

  static Entry of(AlertCommand command) {
    return new Entry(null, null, false, command, null);
  }

  static Entry tick(Instant time, boolean fresh) {
    return new Entry(null, time, fresh, null, null);
  }

  static Entry of(Revised revised) {
    return new Entry(null, null, false, null, revised);
  }

  /** Whether it concerns all keys. */
  boolean isForAll() {
    return tick != null || revised != null;
  }
}
