package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.AlertCommand;

/** The track of one rule while it grows. */
final class Course {
  private final Rule rule;
  private final Track begin;
  private final List<Step> added = new ArrayList<>();
  private Life life;
  private double value;

  Course(Rule rule, Track begin) {
    this.rule = rule;
    this.begin = begin;
    this.life = begin.life();
    this.value = begin.value();
  }

  /** Whether this instant was looked at before. */
  boolean hasVisited(Instant at) {
    return !at.isAfter(begin.visited());
  }

  /** Lets the alert take its steps at this moment, and obey what people say then. */
  void visit(Moment moment, List<AlertCommand> commands) {
    value = moment.reading().value();
    Optional<Life.Change> change = life.next(moment, rule);
    while (change.isPresent()) {
      take(change.get(), moment);
      change = life.next(moment, rule);
    }
    for (AlertCommand command : commands) {
      life.obey(command).ifPresent(obeyed -> take(obeyed, moment));
    }
  }

  private void take(Life.Change change, Moment moment) {
    Reading reading = moment.reading();
    life = change.life();
    added.add(new Step(moment.at(), change.life(), reading.value(), change.cause()));
  }

  /** Where the alert stood at this instant, which is not after the moment last visited. */
  boolean isOnAt(Instant at) {
    Life then = hasVisited(at) ? begin.lifeAt(at) : life;
    return then instanceof Life.Begun begun && begun.isOn();
  }

  /** When it changes by the mere passing of time, if it does. */
  Optional<Instant> deadline() {
    return life.deadline(rule);
  }

  /** Whether something can change at this instant though its rule measures what it did. */
  boolean isDue(Instant at) {
    return !rule.inhibitedBy().isEmpty() || deadline().filter(at::equals).isPresent();
  }

  /** The track after everything up to and including {@code to} has been looked at. */
  Track upTo(Instant to) {
    return begin.visited().isBefore(to) ? new Track(steps(), to, value) : begin;
  }

  private List<Step> steps() {
    if (added.isEmpty()) {
      return begin.steps();
    }
    List<Step> steps = new ArrayList<>(begin.steps());
    steps.addAll(added);
    return steps;
  }
}
