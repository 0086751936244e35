package org.nadhir.alert.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Scene;
import org.nadhir.alert.window.Story;

/** A scene with a gauge of each condition, which follow it on and back. */
final class Stage {
  private static final Instant NEVER = Instant.MAX;

  private final Observations observations;
  private final List<Gauge> gauges = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final Scene scene;
  private long edition;

  /** An age at which an article begins to count in another way, and what depends on it. */
  private static final class Turn {
    private final Duration age;
    private final BitSet gauges = new BitSet();
    private Instant next = NEVER;

    Turn(Duration age) {
      this.age = age;
    }
  }

  /**
   * What a move came to.
   *
   * @param news whether an article stands at the very instant that was moved to
   * @param touched places of the conditions that may measure something else than before
   */
  record Move(boolean news, BitSet touched) {}

  /** The stage at this instant. */
  Stage(Observations observations, List<Condition> conditions, Instant at) {
    this.observations = observations;
    this.scene = Scene.at(observations, at);
    Map<Duration, Turn> byAge = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      int place = gauges.size();
      condition.turns().forEach(age -> byAge.computeIfAbsent(age, Turn::new).gauges.set(place));
      gauges.add(condition.measure(scene));
    }
    turns.addAll(byAge.values());
    lookAhead();
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
    if (edition != observations.edition()) {
      lookAhead();
    }
    Instant earliest = observations.firstAfter(now()).map(Observation::at).orElse(NEVER);
    for (Turn turn : turns) {
      earliest = turn.next.isBefore(earliest) ? turn.next : earliest;
    }
    return earliest.equals(NEVER) ? Optional.empty() : Optional.of(earliest);
  }

  private void lookAhead() {
    edition = observations.edition();
    turns.forEach(this::lookAhead);
  }

  private void lookAhead(Turn turn) {
    turn.next =
        observations
            .firstAfter(now().minus(turn.age))
            .map(first -> first.at().plus(turn.age))
            .orElse(NEVER);
  }

  /** Moves to an instant, on or back. */
  Move moveTo(Instant instant) {
    Instant before = now();
    BitSet touched = new BitSet();
    if (instant.isBefore(before)) {
      follow(scene.moveBack(instant), touched);
      turns.forEach(turn -> turned(turn, instant, before, touched));
      lookAhead();
    } else if (instant.isAfter(before)) {
      if (edition != observations.edition()) {
        lookAhead();
      }
      follow(scene.moveTo(instant), touched);
      for (Turn turn : turns) {
        if (!turn.next.isAfter(instant)) {
          turned(turn, before, instant, touched);
          lookAhead(turn);
        }
      }
    }
    return new Move(observations.standsAt(instant), touched);
  }

  private void follow(Scene.Change change, BitSet touched) {
    if (!change.isEmpty()) {
      for (Gauge gauge : gauges) {
        change.gone().forEach(gauge::drop);
        change.stories().forEach(gauge::look);
      }
      touched.set(0, gauges.size());
    }
  }

  private void turned(Turn turn, Instant from, Instant to, BitSet touched) {
    for (Story story : scene.stories(from.minus(turn.age), to.minus(turn.age))) {
      turn.gauges.stream().forEach(place -> gauges.get(place).look(story));
      touched.or(turn.gauges);
    }
  }
}
