package org.nadhir.alert.rule;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * How much of a signal's intensity counts, by its status.
 *
 * @param byStatus factor of each status; what eases counts against
 */
public record Weights(Map<Status, Double> byStatus) {

  /** What is conditional by nature loses nothing for its own condition. */
  private static final Set<SignalType> CONDITIONAL_BY_NATURE =
      EnumSet.of(SignalType.RED_LINE, SignalType.ULTIMATUM, SignalType.MILITARY_THREAT);

  /** The factors that rules have when they name none. */
  public static final Weights DEFAULT =
      new Weights(
          Map.of(
              Status.ASSERTED, 1.0,
              Status.PLANNED, 0.6,
              Status.CONDITIONAL, 0.5,
              Status.REPORTED, 0.5,
              Status.EASED, -0.5,
              Status.DENIED, 0.0,
              Status.NEGATED, 0.0,
              Status.HISTORICAL, 0.0));

  public Weights {
    Map<Status, Double> all = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      all.put(status, byStatus.getOrDefault(status, 0.0));
    }
    byStatus = Map.copyOf(all);
  }

  /** What the signal counts. */
  public double of(Signal signal) {
    if (signal.type() == SignalType.DE_ESCALATION && signal.status() == Status.EASED) {
      return 0;
    }
    return signal.intensity() * factor(signal);
  }

  private double factor(Signal signal) {
    boolean byNature =
        signal.status() == Status.CONDITIONAL && CONDITIONAL_BY_NATURE.contains(signal.type());
    return byNature ? 1.0 : byStatus.getOrDefault(signal.status(), 0.0);
  }
}
