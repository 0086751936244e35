package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Story;
import org.nadhir.alert.window.Windows;

/** What a rule measures in a window of event time. */
public sealed interface Condition
    permits Condition.Score,
        Condition.Count,
        Condition.Match,
        Condition.Ladder,
        Condition.Decayed,
        Turning,
        Combination {

  /** How far back it looks. */
  Duration window();

  /** The ages at which an article begins to count in another way, or no more. */
  default Set<Duration> turns() {
    return Set.of(window());
  }

  /** Measures the windows that end at one instant. */
  Reading measure(Windows windows);

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
    public Reading measure(Windows windows) {
      Map<Story, List<Contribution>> byStory = Strongest.of(windows.last(window), filter, weights);
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
    public Reading measure(Windows windows) {
      Reading all = Reading.of(0, Strongest.of(windows.last(window), filter, weights));
      int count =
          switch (unit) {
            case STORIES -> all.stories();
            case FAMILIES -> all.families();
            case SIGNALS -> all.signals().values().stream().mapToInt(Integer::intValue).sum();
          };
      return all.withValue(count);
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
    public Reading measure(Windows windows) {
      Map<Story, List<Contribution>> byStory = Strongest.of(windows.last(window), filter, weights);
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
    public Reading measure(Windows windows) {
      Map<Story, List<Contribution>> reached = new LinkedHashMap<>();
      int step = 0;
      for (Story story : windows.last(window).stories().stream().sorted(BY_TIME).toList()) {
        while (step < steps.size()) {
          List<Contribution> found = Strongest.of(story, steps.get(step), weights);
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

  /**
   * The weighted sum over stories, in which what is older counts less: half after each half-life.
   * It falls in steps of a quarter of the half-life and reaches nothing after six of them.
   *
   * @param halfLife after which time half is left
   * @param filter which signals are looked at
   * @param weights what a signal counts
   * @param storyCap most that one story can add
   */
  record Decayed(Duration halfLife, SignalFilter filter, Weights weights, double storyCap)
      implements Condition {
    @Override
    public Duration window() {
      return halfLife.multipliedBy(6);
    }

    @Override
    public Reading measure(Windows windows) {
      return new Score(window(), filter, weights, storyCap).measure(windows);
    }
  }
}
