package org.nadhir.alert.deliver.send;

import java.time.Instant;
import org.jboss.logging.Logger;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.contracts.Alert;

/** Tells of alerts in the service's log. */
final class LogSender implements Sender {
  private static final Logger LOG = Logger.getLogger("org.nadhir.alert.told");

  private final String receiver;

  LogSender(String receiver) {
    this.receiver = receiver;
  }

  @Override
  public Answer send(Message message, Instant at) {
    Alert alert = message.alert();
    LOG.infof(
        "alert receiver=%s id=%s sequence=%d rule=%s key=%s severity=%s state=%s cause=%s urgent=%s"
            + " value=%.2f threshold=%.2f stories=%d families=%d at=%s",
        receiver,
        alert.id(),
        alert.sequence(),
        alert.rule(),
        alert.key(),
        alert.severity().code(),
        alert.state().code(),
        alert.cause(),
        alert.attention().urgent(),
        alert.value(),
        alert.threshold(),
        alert.stories(),
        alert.families(),
        alert.at());
    return new Answer.Accepted(null);
  }

  @Override
  public boolean isInstant() {
    return true;
  }
}
