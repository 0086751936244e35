package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Scene;

/**
 * Several conditions in one. Each part has a threshold and gives its value as a share of it, 1
 * where it just reaches it. {@code all} measures the least of its parts, {@code any} the greatest,
 * {@code not} 1 as long as its one part is below its threshold, else 0.
 *
 * @param kind how the parts are taken together
 * @param parts the parts, at least one; exactly one for {@code not}
 */
public record Combination(Kind kind, List<Part> parts) implements Condition {

  /** How parts are taken together. */
  public enum Kind {
    ALL,
    ANY,
    NOT
  }

  /**
   * A condition and its threshold.
   *
   * @param condition what is measured
   * @param atLeast the value from which on it holds; above 0
   */
  public record Part(Condition condition, double atLeast) {}

  public Combination {
    parts = List.copyOf(parts);
  }

  @Override
  public Duration window() {
    return parts.stream()
        .map(part -> part.condition().window())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  @Override
  public Set<Duration> turns() {
    Set<Duration> turns = new LinkedHashSet<>();
    parts.forEach(part -> turns.addAll(part.condition().turns()));
    return turns;
  }

  @Override
  public Gauge gauge(Scene scene) {
    return new Joint(
        kind,
        parts.stream()
            .map(part -> new Joint.Member(part.condition().gauge(scene), part.atLeast()))
            .toList());
  }
}
