package org.nadhir.alert.rule;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Story;
import org.nadhir.alert.window.WindowView;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;

/** What stories give to a condition: of each type their strongest signal. */
final class Strongest {
  private Strongest() {}

  static Map<Story, List<Contribution>> of(WindowView view, SignalFilter filter, Weights weights) {
    Map<Story, List<Contribution>> byStory = new LinkedHashMap<>();
    for (Story story : view.stories()) {
      List<Contribution> found = of(story, filter, weights);
      if (!found.isEmpty()) {
        byStory.put(story, found);
      }
    }
    return byStory;
  }

  static List<Contribution> of(Story story, SignalFilter filter, Weights weights) {
    Map<SignalType, Contribution> best = new EnumMap<>(SignalType.class);
    for (Observation observation : story.observations()) {
      for (Signal signal : observation.signals()) {
        double weight =
            filter.accepts(observation) && filter.accepts(signal) ? weights.of(signal) : 0;
        if (weight != 0) {
          best.merge(
              signal.type(),
              new Contribution(observation, signal, weight),
              (a, b) -> Contribution.STRONGEST.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return List.copyOf(best.values());
  }
}
