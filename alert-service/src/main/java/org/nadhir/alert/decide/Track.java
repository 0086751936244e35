package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The history of one rule on one key, in event time.
 *
 * @param steps every change so far, earliest first
 * @param visited every instant up to and including this one has been looked at
 * @param value what the rule measured when it was last looked at
 */
public record Track(List<Step> steps, Instant visited, double value) {

  /** The track on which nothing has happened. */
  public static final Track EMPTY = new Track(List.of(), Instant.EPOCH, 0);

  public Track {
    steps = List.copyOf(steps);
  }

  /** Whether nothing has been looked at yet. */
  public boolean unvisited() {
    return visited.equals(Instant.EPOCH);
  }

  /** The track as it was just before this instant. */
  public Track rewind(Instant at) {
    if (visited.isBefore(at)) {
      return this;
    }
    List<Step> kept = steps.stream().filter(s -> s.at().isBefore(at)).toList();
    return new Track(kept, at.minusNanos(1), value);
  }

  /** The track without alerts that were over by this instant. */
  public Track forget(Instant limit) {
    List<Step> kept =
        episodes().stream()
            .filter(e -> !e.isOver() || e.last().at().isAfter(limit))
            .flatMap(e -> e.steps().stream())
            .toList();
    return kept.size() == steps.size() ? this : new Track(kept, visited, value);
  }

  /** The alerts of this track, earliest first. */
  public List<Episode> episodes() {
    Map<Instant, List<Step>> byStart = new LinkedHashMap<>();
    for (Step step : steps) {
      byStart.computeIfAbsent(step.startsAt(), s -> new ArrayList<>()).add(step);
    }
    return byStart.values().stream().map(Episode::new).toList();
  }

  /** Where the alert stands after the last change. */
  Life life() {
    return steps.isEmpty() ? new Life.Quiet() : steps.get(steps.size() - 1).life();
  }

  /** Where the alert stood after all changes up to and including this instant. */
  Life lifeAt(Instant at) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!steps.get(i).at().isAfter(at)) {
        return steps.get(i).life();
      }
    }
    return new Life.Quiet();
  }
}
