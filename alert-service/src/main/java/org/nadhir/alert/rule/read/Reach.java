package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.First;
import org.nadhir.alert.rule.Ladder;
import org.nadhir.alert.rule.Reversal;
import org.nadhir.alert.rule.SignalFilter;
import org.nadhir.alert.rule.Silence;
import org.nadhir.alert.rule.Spike;
import org.nadhir.alert.rule.Weights;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;

/** How high the value of a condition can become at all. */
final class Reach {
  private static final double WITHOUT_END = Double.POSITIVE_INFINITY;
  private static final Evidence SOMEWHERE = new Evidence(TextField.TEXT, 0, 0, "", 0, 0, null);

  private Reach() {}

  /** The highest value that the condition can have; infinite where nothing bounds it. */
  static double of(Condition condition) {
    if (condition instanceof Combination combination) {
      return of(combination);
    }
    if (condition instanceof Condition.Match match) {
      return strongest(match.filter(), match.weights());
    }
    if (condition instanceof First first) {
      return strongest(first.filter(), first.weights());
    }
    if (condition instanceof Ladder ladder) {
      return ladder.steps().stream().allMatch(f -> counts(f, ladder.weights()))
          ? ladder.steps().size()
          : 0;
    }
    return open(condition) ? WITHOUT_END : 0;
  }

  private static boolean open(Condition condition) {
    if (condition instanceof Condition.Score score) {
      return raises(score.filter(), score.weights());
    }
    if (condition instanceof Condition.Decayed decayed) {
      return raises(decayed.filter(), decayed.weights());
    }
    if (condition instanceof Condition.Count count) {
      return counts(count.filter(), count.weights());
    }
    if (condition instanceof Spike spike) {
      return counts(spike.filter(), spike.weights());
    }
    if (condition instanceof Reversal reversal) {
      return raises(reversal.filter(), reversal.weights())
          && eases(reversal.filter(), reversal.weights());
    }
    return condition instanceof Silence;
  }

  private static double of(Combination combination) {
    DoubleStream shares =
        combination.parts().stream().mapToDouble(part -> of(part.condition()) / part.atLeast());
    OptionalDouble reach =
        switch (combination.kind()) {
          case ALL -> shares.min();
          case ANY -> shares.max();
          case NOT -> OptionalDouble.of(1);
        };
    return reach.orElse(0);
  }

  private static boolean raises(SignalFilter filter, Weights weights) {
    return probes(filter).stream().anyMatch(signal -> weights.of(signal) > 0);
  }

  private static boolean counts(SignalFilter filter, Weights weights) {
    return strongest(filter, weights) > 0;
  }

  /** Most that one signal can weigh; where all of them ease, the sign is none. */
  private static double strongest(SignalFilter filter, Weights weights) {
    DoubleStream all = probes(filter).stream().mapToDouble(weights::of);
    return (filter.isEasing() ? all.map(Math::abs) : all).max().orElse(0);
  }

  /** What was eased once, and is planned or reported here, lowers the risk as well. */
  private static boolean eases(SignalFilter filter, Weights weights) {
    return probes(filter).stream()
        .anyMatch(
            signal ->
                weights.of(signal) < 0
                    || (signal.status() != Status.ASSERTED && weights.of(signal) > 0));
  }

  /** One signal of each kind that the filter lets through. */
  private static List<Signal> probes(SignalFilter filter) {
    List<Signal> probes = new ArrayList<>();
    for (SignalType type : orAll(filter.types(), SignalType.values())) {
      for (Status status : orAll(filter.statuses(), Status.values())) {
        probe(type, null, status, filter, probes);
        SignalModes.of(type).forEach(mode -> probe(type, mode, status, filter, probes));
      }
    }
    return probes;
  }

  private static <T> Collection<T> orAll(Collection<T> some, T[] all) {
    return some.isEmpty() ? Arrays.asList(all) : some;
  }

  private static void probe(
      SignalType type,
      @Nullable String mode,
      Status status,
      SignalFilter filter,
      List<Signal> probes) {
    double intensity = SignalModes.intensity(type, mode);
    Signal signal =
        new Signal(type, mode, status, null, null, null, List.of(), null, intensity, SOMEWHERE);
    if (filter.accepts(signal)) {
      probes.add(signal);
    }
  }
}
