package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observations;

/** What a rule measured over a span of event time: a step function, for a chart. */
public final class Timeline {

  /**
   * A step: the value from {@code at} until the next point.
   *
   * @param at event time
   * @param value what the rule measures from then on
   */
  public record Point(Instant at, double value) {}

  private Timeline() {}

  /**
   * The steps after {@code from} up to {@code to}, earliest first.
   *
   * @param most most points to return; of a span with more the highest value of each part is kept
   */
  public static List<Point> of(
      Rule rule, Observations observations, Instant from, Instant to, int most) {
    Stage stage = new Stage(observations, List.of(rule.condition()), from);
    List<Point> points = new ArrayList<>();
    Optional<Instant> next = stage.next();
    while (next.isPresent() && !next.get().isAfter(to)) {
      stage.moveTo(next.get());
      double value = stage.gauge(0).value();
      points.add(new Point(next.get(), Math.round(value * 100) / 100.0));
      next = stage.next();
    }
    return thin(points, most);
  }

  private static List<Point> thin(List<Point> points, int most) {
    if (points.size() <= most) {
      return points;
    }
    int size = (points.size() + most - 1) / most;
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i += size) {
      List<Point> part = points.subList(i, Math.min(points.size(), i + size));
      kept.add(part.stream().max((a, b) -> Double.compare(a.value(), b.value())).orElseThrow());
    }
    return kept;
  }
}
