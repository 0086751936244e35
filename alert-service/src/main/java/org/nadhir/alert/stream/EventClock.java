package org.nadhir.alert.stream;

import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How far event time has come. An archive drives it by the times of its articles; once an article
 * arrives that was fetched fresh, the wall clock leads, so that a quiet topic still resolves.
 */
final class EventClock {
  private static final String EVENT = "event";
  private static final String LIVE = "live";

  private final KeyValueStore<String, Long> store;

  EventClock(KeyValueStore<String, Long> store) {
    this.store = store;
  }

  void tick(Instant time, boolean fresh) {
    Long known = store.get(EVENT);
    if (known == null || time.toEpochMilli() > known) {
      store.put(EVENT, time.toEpochMilli());
    }
    if (fresh && !isLive()) {
      store.put(LIVE, 1L);
    }
  }

  boolean isLive() {
    return store.get(LIVE) != null;
  }

  /** Event time by what has arrived; the wall clock, if that is later and leads. */
  Instant now(Instant wall) {
    Long known = store.get(EVENT);
    Instant event = known == null ? Instant.EPOCH : Instant.ofEpochMilli(known);
    return isLive() && wall.isAfter(event) ? wall : event;
  }
}
