package org.nadhir.alert.window;

import java.util.Comparator;
import org.nadhir.contracts.Signal;

/**
 * What one signal adds to a reading. Sums are kept in millionths, so that they are exact and the
 * same in any order.
 *
 * @param observation the article that says so
 * @param signal the signal
 * @param micros millionths of what it adds; negative when it eases
 * @param undenied what that would be had nobody denied it
 */
public record Contribution(Observation observation, Signal signal, long micros, long undenied) {
  /** Millionths in one. */
  public static final double ONE = 1_000_000;

  private static final Comparator<Contribution> BY_STRENGTH =
      Comparator.comparingLong((Contribution c) -> -Math.abs(c.micros()));

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

  /** What it adds. */
  public double weight() {
    return micros / ONE;
  }
}
