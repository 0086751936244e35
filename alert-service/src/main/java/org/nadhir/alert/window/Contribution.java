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

  private static final Comparator<Contribution> BY_STRENGTH =
      Comparator.comparingDouble((Contribution c) -> -Math.abs(c.weight()));

  /** Strongest first; of equals the earliest, by time, article and place in the text. */
  public static final Comparator<Contribution> STRONGEST =
      BY_STRENGTH
          .thenComparing(Contribution::observation, Observation.ORDER)
          .thenComparing(c -> c.signal().evidence().field())
          .thenComparing(c -> c.signal().evidence().start())
          .thenComparing(c -> c.signal().type());

  /** Strongest first; of equals the latest, because a reader knows the earlier ones already. */
  public static final Comparator<Contribution> FOR_READERS =
      BY_STRENGTH
          .thenComparing(c -> c.observation().at(), Comparator.reverseOrder())
          .thenComparing(STRONGEST);
}
