package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import java.util.List;
import org.nadhir.alert.deliver.receiver.Filter;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.contracts.AlertState;

/** Of which messages a receiver wants to hear. */
final class Wishes {
  private final Receiver receiver;
  private final Past past;

  Wishes(Receiver receiver, Past past) {
    this.receiver = receiver;
    this.past = past;
  }

  /**
   * Whether it is too old to disturb anybody, as what an archive tells is; what ends what was told,
   * or has been tried or held before, is never too old.
   */
  boolean isStale(Message message, Instant now) {
    return receiver.maxAge() != null
        && message.at().isBefore(now.minus(receiver.maxAge()))
        && !(message.isEnd() && past.isTold(message.alertId()))
        && past.tried(message.id()).isEmpty()
        && !past.isHeld(message.id());
  }

  /**
   * Whether the receiver wants to hear of it.
   *
   * @param before what waits of the same alert
   */
  boolean include(Message message, List<Waiting> before) {
    Filter filter = receiver.filter();
    if (!filter.covers(message.theatre(), message.key(), message.rule())) {
      return false;
    }
    return switch (receiver.updates()) {
      case ALL -> filter.reaches(message.peak());
      case STATE -> message.state() != AlertState.PENDING;
      case URGENT ->
          (message.urgent() && filter.reaches(message.severity()))
              || (message.isEnd() && (past.isTold(message.alertId()) || !before.isEmpty()))
              // What waits is old by now: the receiver is told how things stand instead.
              || before.stream().anyMatch(waiting -> !waiting.isUnderWay());
    };
  }
}
