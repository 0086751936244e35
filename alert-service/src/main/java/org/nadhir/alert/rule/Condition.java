package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Story;
import org.nadhir.alert.window.WindowView;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;

/** What a rule measures in a window of event time. */
public sealed interface Condition {

  /** Length of the window. */
  Duration window();

  /** Measures a window of that length. */
  Reading measure(WindowView view);

  /**
   * The weighted sum over stories. Of each type a story gives its strongest signal; a story gives
   * {@code storyCap} at the most.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts
   * @param storyCap most that one story can add
   */
  record Score(Duration window, SignalFilter filter, Weights weights, double storyCap)
      implements Condition {
    @Override
    public Reading measure(WindowView view) {
      Map<Story, List<Contribution>> byStory = strongest(view, filter, weights);
      double sum =
          byStory.values().stream()
              .mapToDouble(
                  c -> Math.min(storyCap, c.stream().mapToDouble(Contribution::weight).sum()))
              .sum();
      return Reading.of(Math.max(0, sum), byStory);
    }
  }

  /**
   * The number of independent stories, voices or signals.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts; one without weight is not counted
   * @param unit what is counted
   */
  record Count(Duration window, SignalFilter filter, Weights weights, Unit unit)
      implements Condition {

    /** What can be counted. */
    public enum Unit {
      STORIES,
      FAMILIES,
      SIGNALS
    }

    @Override
    public Reading measure(WindowView view) {
      Reading all = Reading.of(0, strongest(view, filter, weights));
      int count =
          switch (unit) {
            case STORIES -> all.stories();
            case FAMILIES -> all.families();
            case SIGNALS -> all.signals().values().stream().mapToInt(Integer::intValue).sum();
          };
      return new Reading(count, all.stories(), all.families(), all.signals(), all.contributions());
    }
  }

  /**
   * The weight of the strongest single signal.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts
   */
  record Match(Duration window, SignalFilter filter, Weights weights) implements Condition {
    @Override
    public Reading measure(WindowView view) {
      Map<Story, List<Contribution>> byStory = strongest(view, filter, weights);
      double max =
          byStory.values().stream()
              .flatMap(List::stream)
              .mapToDouble(Contribution::weight)
              .max()
              .orElse(0);
      return Reading.of(Math.max(0, max), byStory);
    }
  }

  /**
   * The number of steps reached of a sequence in time.
   *
   * @param window time within which the whole sequence must happen
   * @param steps the steps in their order
   * @param weights what a signal counts; one without weight is no step
   */
  record Ladder(Duration window, List<SignalFilter> steps, Weights weights) implements Condition {
    public Ladder {
      steps = List.copyOf(steps);
    }

    @Override
    public Reading measure(WindowView view) {
      Map<Story, List<Contribution>> reached = new LinkedHashMap<>();
      int step = 0;
      for (Story story : view.stories().stream().sorted(BY_TIME).toList()) {
        while (step < steps.size()) {
          List<Contribution> found = strongest(story, steps.get(step), weights);
          if (found.stream().noneMatch(c -> c.weight() > 0)) {
            break;
          }
          reached.computeIfAbsent(story, s -> new ArrayList<>()).addAll(found);
          step++;
        }
      }
      return Reading.of(step, reached);
    }

    private static final Comparator<Story> BY_TIME =
        Comparator.comparing(s -> s.observations().get(0), Observation.ORDER);
  }

  private static Map<Story, List<Contribution>> strongest(
      WindowView view, SignalFilter filter, Weights weights) {
    Map<Story, List<Contribution>> byStory = new LinkedHashMap<>();
    for (Story story : view.stories()) {
      List<Contribution> found = strongest(story, filter, weights);
      if (!found.isEmpty()) {
        byStory.put(story, found);
      }
    }
    return byStory;
  }

  private static List<Contribution> strongest(Story story, SignalFilter filter, Weights weights) {
    Map<SignalType, Contribution> best = new EnumMap<>(SignalType.class);
    for (Observation observation : story.observations()) {
      for (Signal signal : observation.signals()) {
        double weight = filter.accepts(signal) ? weights.of(signal) : 0;
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
