package org.nadhir.ingest.poll;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Json;
import org.nadhir.ingest.schedule.FeedState;

/**
 * What is remembered of all feeds, by this instance and by the others. Of two states of one feed
 * the later version holds, so that what this instance wrote is not undone when it is read back.
 */
final class FeedMemory {
  private static final Logger LOG = Logger.getLogger(FeedMemory.class);

  private final Map<String, FeedState> states = new ConcurrentHashMap<>();
  private final Consumer<FeedState> changed;

  /**
   * An empty memory.
   *
   * @param changed is told each state that is later than what was known
   */
  FeedMemory(Consumer<FeedState> changed) {
    this.changed = changed;
  }

  /** Takes what stands on {@code news.feeds}; what cannot be read is as if it were not there. */
  void read(ConsumerRecord<String, byte[]> found) {
    if (found.key() == null || found.value() == null) {
      return;
    }
    try {
      put(Json.read(found.value(), FeedState.class));
    } catch (UncheckedIOException | NullPointerException e) {
      LOG.warnf("state of a feed is unreadable feed=%s offset=%d", found.key(), found.offset());
    }
  }

  /** Takes a state if it is later than what is known. */
  void put(FeedState state) {
    FeedState held =
        states.merge(
            state.feed(),
            state,
            (known, other) -> other.version() > known.version() ? other : known);
    if (held == state) {
      changed.accept(state);
    }
  }

  /** What is remembered of a feed. */
  Optional<FeedState> find(String feed) {
    return Optional.ofNullable(states.get(feed));
  }
}
