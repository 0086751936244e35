package org.nadhir.alert.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Scene;
import org.nadhir.alert.window.Story;

/** A scene with a gauge of each condition, which follow it on and back. */
final class Stage {
  private final Observations observations;
  private final List<Condition> conditions;
  private final List<Gauge> gauges = new ArrayList<>();
  private final Set<Duration> ages = new LinkedHashSet<>();
  private final Scene scene;

  /** The stage at this instant. */
  Stage(Observations observations, List<Condition> conditions, Instant at) {
    this.observations = observations;
    this.conditions = List.copyOf(conditions);
    this.scene = Scene.at(observations, at);
    for (Condition condition : conditions) {
      ages.addAll(condition.turns());
      gauges.add(condition.measure(scene));
    }
  }

  Instant now() {
    return scene.now();
  }

  /** What the condition at this place of the list measures now. */
  Gauge gauge(int place) {
    return gauges.get(place);
  }

  /** The next instant after now at which something measured may change. */
  Optional<Instant> next() {
    Instant earliest = observations.firstAfter(now()).map(Observation::at).orElse(Instant.MAX);
    for (Duration age : ages) {
      Optional<Observation> next = observations.firstAfter(now().minus(age));
      if (next.isPresent() && next.get().at().plus(age).isBefore(earliest)) {
        earliest = next.get().at().plus(age);
      }
    }
    return earliest.equals(Instant.MAX) ? Optional.empty() : Optional.of(earliest);
  }

  /** Moves to an instant, on or back; returns whether an article stands at this very instant. */
  boolean moveTo(Instant instant) {
    Instant before = now();
    if (instant.isBefore(before)) {
      follow(scene.moveBack(instant), instant, before);
    } else if (instant.isAfter(before)) {
      follow(scene.moveTo(instant), before, instant);
    }
    return !observations.between(instant.minusNanos(1), instant).isEmpty();
  }

  private void follow(Scene.Change change, Instant from, Instant to) {
    Map<Duration, Set<Story>> turned = new HashMap<>();
    for (Duration age : ages) {
      turned.put(age, scene.stories(from.minus(age), to.minus(age)));
    }
    for (int i = 0; i < gauges.size(); i++) {
      Gauge gauge = gauges.get(i);
      change.gone().forEach(gauge::drop);
      stories(change, conditions.get(i), turned).forEach(gauge::look);
    }
  }

  private static Set<Story> stories(
      Scene.Change change, Condition condition, Map<Duration, Set<Story>> turned) {
    Set<Story> stories = new LinkedHashSet<>(change.stories());
    condition.turns().forEach(age -> stories.addAll(turned.getOrDefault(age, Set.of())));
    stories.removeAll(change.gone());
    return stories;
  }
}
