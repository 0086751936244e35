package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.List;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Scene;

/**
 * The number of steps reached of a sequence in time. A step is reached by the article in which a
 * story says it most strongly, if that is not before the one that reached the step below.
 *
 * @param window time within which the whole sequence must happen
 * @param steps the steps in their order
 * @param weights what a signal counts; one without weight is no step
 */
public record Ladder(Duration window, List<SignalFilter> steps, Weights weights)
    implements Condition {
  public Ladder {
    steps = List.copyOf(steps);
  }

  @Override
  public Gauge gauge(Scene scene) {
    return new Climb(
        steps.stream()
            .map(filter -> new Climb.Rung(new Tally(scene, Scale.recent(window, filter, weights))))
            .toList());
  }
}
