package org.nadhir.alert.window;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.DiscountReason;
import org.nadhir.contracts.Signal;

/**
 * A signal that counts less than its intensity, or nothing.
 *
 * @param observation its article
 * @param signal the signal
 * @param micros millionths of what it adds
 * @param full millionths of what it would add at its full intensity
 * @param reason why it counts less
 * @param by who denied it, if that is the reason and known
 */
public record Discounted(
    Observation observation,
    Signal signal,
    long micros,
    long full,
    DiscountReason reason,
    @Nullable String by) {

  /** Which signal it is: article, field and offset. */
  public String place() {
    return "%s|%s|%d|%s"
        .formatted(
            observation.articleId(),
            signal.evidence().field().code(),
            signal.evidence().start(),
            signal.type().code());
  }
}
