package org.nadhir.alert.deliver.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.Circuit;

/**
 * How a courier stands, for whoever looks.
 *
 * @param assigned whether this instance is the one that tells the receiver
 * @param backlog messages that wait
 * @param oldest since when the oldest of them waits, if one does
 * @param circuit where the receiver's circuit stands
 * @param off whether the receiver has said that it wants no more
 */
record Standing(
    boolean assigned, int backlog, @Nullable Instant oldest, Circuit.State circuit, boolean off) {
  static final Standing IDLE = new Standing(false, 0, null, Circuit.State.CLOSED, false);
}
