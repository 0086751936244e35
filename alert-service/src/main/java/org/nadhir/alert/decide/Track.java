package org.nadhir.alert.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;

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

  /** The track after everything up to and including {@code to} has been looked at. */
  public Track advance(Rule rule, Observations observations, Instant to) {
    if (!visited.isBefore(to)) {
      return this;
    }
    return new Walk(rule, observations, to).from(this);
  }

  /** When something changes next if no news comes, if at all. */
  public Optional<Instant> due(Rule rule, Observations observations) {
    Optional<Instant> ageing =
        rule.condition().turns().stream()
            .flatMap(age -> firstToTurn(observations, age).stream())
            .min(Comparator.naturalOrder());
    Optional<Instant> coming =
        observations.between(visited, Instant.MAX.minusSeconds(1)).stream()
            .findFirst()
            .map(Observation::at);
    Optional<Instant> deadline = life().deadline(rule).filter(visited::isBefore);
    return Stream.of(ageing, coming, deadline)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** When the next article reaches an age at which it counts in another way. */
  private Optional<Instant> firstToTurn(Observations observations, Duration age) {
    return observations.between(visited.minus(age), visited).stream()
        .findFirst()
        .map(observation -> observation.at().plus(age));
  }

  /** The alerts of this track, earliest first. */
  public List<Episode> episodes() {
    Map<Instant, List<Step>> byStart = new LinkedHashMap<>();
    for (Step step : steps) {
      byStart.computeIfAbsent(step.startsAt(), s -> new ArrayList<>()).add(step);
    }
    return byStart.values().stream().map(Episode::new).toList();
  }

  private Life life() {
    return steps.isEmpty() ? new Life.Quiet() : steps.get(steps.size() - 1).life();
  }

  /** One walk through event time. */
  private static final class Walk {
    private final Rule rule;
    private final Observations observations;
    private final Instant to;

    Walk(Rule rule, Observations observations, Instant to) {
      this.rule = rule;
      this.observations = observations;
      this.to = to;
    }

    Track from(Track track) {
      List<Step> steps = new ArrayList<>(track.steps());
      NavigableMap<Instant, Boolean> instants = instants(track.visited());
      Life life = track.life();
      double value = track.value();
      Optional<Instant> at = next(instants, life, track.visited());
      while (at.isPresent()) {
        Instant now = at.get();
        Reading reading = measure(now);
        Moment moment = new Moment(now, reading, instants.getOrDefault(now, false));
        Optional<Life.Change> change = life.next(moment, rule);
        if (change.isPresent()) {
          life = change.get().life();
          steps.add(new Step(now, change.get().life(), reading.value(), change.get().cause()));
        }
        value = reading.value();
        at = next(instants, life, now);
      }
      return new Track(steps, to, value);
    }

    private Reading measure(Instant at) {
      return rule.condition().measure(observations.until(at));
    }

    /** Instants after {@code visited} at which the window changes; true where news comes in. */
    private NavigableMap<Instant, Boolean> instants(Instant visited) {
      Duration window = rule.condition().window();
      Collection<Observation> touching = observations.between(visited.minus(window), to);
      NavigableMap<Instant, Boolean> instants = new TreeMap<>();
      for (Duration age : rule.condition().turns()) {
        touching.forEach(observation -> instants.putIfAbsent(observation.at().plus(age), false));
      }
      for (Observation observation : touching) {
        instants.put(observation.at(), true);
      }
      return instants;
    }

    private Optional<Instant> next(
        NavigableMap<Instant, Boolean> instants, Life life, Instant after) {
      Instant change = instants.higherKey(after);
      Optional<Instant> deadline = life.deadline(rule).filter(after::isBefore);
      Optional<Instant> next =
          change == null || (deadline.isPresent() && deadline.get().isBefore(change))
              ? deadline
              : Optional.of(change);
      return next.filter(instant -> !instant.isAfter(to));
    }
  }
}
