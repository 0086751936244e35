package org.nadhir.nlp.edge;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Sends that are repeated until they succeed: a broker that is away delays a batch and never ends
 * the channel, as a failed batch would.
 */
final class Resending {
  private static final Logger LOG = Logger.getLogger(Resending.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private Resending() {}

  /** Sends the message; a message that was refused is spent, so each attempt makes its own. */
  static <T> Uni<Void> deliver(MutinyEmitter<T> to, Supplier<Message<T>> message) {
    return deliver(to, message, FIRST_PAUSE, LONGEST_PAUSE);
  }

  static <T> Uni<Void> deliver(
      MutinyEmitter<T> to, Supplier<Message<T>> message, Duration first, Duration longest) {
    return Uni.createFrom()
        .deferred(() -> to.sendMessage(message.get()))
        .onFailure()
        .invoke(
            why -> LOG.warnf("send failed, will repeat error=%s", why.getClass().getSimpleName()))
        .onFailure()
        .retry()
        .withBackOff(first, longest)
        .indefinitely();
  }
}
