package org.nadhir.alert.window;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Signal;

/**
 * Somebody denies what an article claims.
 *
 * @param observation the article that tells the denial
 * @param signal the denial
 * @param withdrawn whether the claim is worth nothing any more: whoever made it takes it back, or
 *     it was hearsay and somebody with a name denies it
 */
public record Denial(Observation observation, Signal signal, boolean withdrawn) {

  /** Who denies it, if known. */
  public @Nullable String by() {
    return signal.speaker() == null ? signal.actor() : signal.speaker();
  }
}
