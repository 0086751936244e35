package org.nadhir.alert.window;

import java.util.Comparator;
import org.nadhir.contracts.Signal;

/**
 * What one signal adds to a reading.
 *
 * @param observation the article that says so
 * @param signal the signal
 * @param weight what it adds; negative when it eases
 */
public record Contribution(Observation observation, Signal signal, double weight) {

  /** Strongest first; ties by time, article and place in the text. */
  public static final Comparator<Contribution> STRONGEST =
      Comparator.comparingDouble((Contribution c) -> -Math.abs(c.weight()))
          .thenComparing(Contribution::observation, Observation.ORDER)
          .thenComparing(c -> c.signal().evidence().field())
          .thenComparing(c -> c.signal().evidence().start())
          .thenComparing(c -> c.signal().type());
}
