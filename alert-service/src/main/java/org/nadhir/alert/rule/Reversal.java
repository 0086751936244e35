package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Story;
import org.nadhir.alert.window.WindowView;
import org.nadhir.alert.window.Windows;

/**
 * The weight of what turned: the sum of the recent window in the new direction, if the sum of the
 * time before it in the old direction was high enough; else 0. Both sums are positive numbers.
 *
 * @param recent length of the recent window
 * @param before length of the time before it
 * @param least least sum in the old direction
 * @param towards the new direction
 * @param filter which signals are looked at
 * @param weights what a signal counts
 */
public record Reversal(
    Duration recent,
    Duration before,
    double least,
    Direction towards,
    SignalFilter filter,
    Weights weights)
    implements Turning {

  /** Where a development goes. */
  public enum Direction {
    /** Signals that lower the risk. */
    EASING,
    /** Signals that raise it. */
    ESCALATION
  }

  @Override
  public Reading measure(Windows windows) {
    WindowView view = windows.last(window());
    Instant turn = view.to().minus(recent);
    double sign = towards == Direction.EASING ? -1 : 1;
    double old = 0;
    Map<Story, List<Contribution>> turned = new LinkedHashMap<>();
    for (Story story : view.stories()) {
      for (Contribution found : Strongest.of(story, filter, weights)) {
        boolean fresh = story.observations().get(0).at().isAfter(turn);
        if (!fresh && found.weight() * sign < 0) {
          old += Math.abs(found.weight());
        }
        if (fresh && found.weight() * sign > 0) {
          turned.merge(story, List.of(found), Reversal::joined);
        }
      }
    }
    return Reading.ofAll(old >= least ? sum(turned) : 0, turned);
  }

  private static List<Contribution> joined(List<Contribution> one, List<Contribution> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static double sum(Map<Story, List<Contribution>> turned) {
    return turned.values().stream()
        .flatMap(List::stream)
        .mapToDouble(c -> Math.abs(c.weight()))
        .sum();
  }
}
