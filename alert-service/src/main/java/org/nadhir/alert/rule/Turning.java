package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.nadhir.alert.window.Scene;

/**
 * A condition that holds a recent window against the time before it. A story belongs where it
 * began: what only repeats an old one is not new.
 */
sealed interface Turning extends Condition permits Spike, First, Reversal, Silence {
  /** Length of the recent window. */
  Duration recent();

  /** Length of the time before it. */
  Duration before();

  @Override
  default Duration window() {
    return recent().plus(before());
  }

  @Override
  default Set<Duration> turns() {
    return Set.of(recent(), window());
  }

  /** The stories that began in the recent window. */
  default Span fresh() {
    return new Span.OfStories(Duration.ZERO, recent());
  }

  /** The stories that began in the time before it. */
  default Span earlier() {
    return new Span.OfStories(recent(), window());
  }

  /** How long the key has been observed before the recent window, as far as it is looked back. */
  default Duration observed(Scene scene) {
    Instant turn = scene.now().minus(recent());
    return scene
        .firstAfter(scene.now().minus(window()))
        .filter(first -> !first.isAfter(turn))
        .map(first -> Duration.between(first, turn))
        .orElse(Duration.ZERO);
  }
}
