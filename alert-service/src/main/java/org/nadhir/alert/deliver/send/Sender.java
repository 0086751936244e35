package org.nadhir.alert.deliver.send;

import java.time.Instant;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Message;

/** The way to one receiver. */
public interface Sender {

  /**
   * Makes one attempt; it takes no longer than the receiver's timeout says.
   *
   * @param at time of the attempt
   */
  Answer send(Message message, Instant at);

  /** Whether an attempt takes no time worth speaking of. */
  default boolean isInstant() {
    return false;
  }
}
