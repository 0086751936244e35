package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.AlertCommand;

/**
 * Walks through event time on one key and decides all rules on the way. It stays where it has come
 * to, so that going on costs as much as there is new, and going back as much as there is to undo.
 */
public final class Walk {
  /** Commands by time, then by id. */
  private static final Comparator<AlertCommand> BY_TIME =
      Comparator.comparing(AlertCommand::at).thenComparing(AlertCommand::id);

  private final List<Rule> rules;
  private final Observations observations;
  private final NavigableSet<AlertCommand> commands = new TreeSet<>(BY_TIME);
  private @Nullable Stage stage;

  /**
   * A walk that has not begun.
   *
   * @param rules the rules, each after those that mute it
   */
  public Walk(List<Rule> rules, Observations observations) {
    this.rules = List.copyOf(rules);
    this.observations = observations;
  }

  /** Takes in what a person does at a time that is looked at again or has not been looked at. */
  public void add(AlertCommand command) {
    commands.add(command);
  }

  /** Forgets commands of before this instant. */
  public void forget(Instant limit) {
    commands.removeIf(command -> command.at().isBefore(limit));
    reset();
  }

  /** Forgets where it has come to, because articles were taken out. */
  public void reset() {
    stage = null;
  }

  /**
   * The tracks after everything up to and including {@code to} has been looked at.
   *
   * @param tracks a track for each rule, by its id
   */
  public Map<String, Track> advance(Map<String, Track> tracks, Instant to) {
    Map<String, Course> courses = new LinkedHashMap<>();
    Instant from = begin(tracks, courses);
    if (from.isBefore(to)) {
      walk(courses, at(from), to);
    }
    Map<String, Track> advanced = new LinkedHashMap<>();
    courses.forEach((rule, course) -> advanced.put(rule, course.upTo(to)));
    return advanced;
  }

  private Stage at(Instant instant) {
    if (stage == null) {
      stage = new Stage(observations, rules.stream().map(Rule::condition).toList(), instant);
    } else {
      stage.moveTo(instant);
    }
    return stage;
  }

  private void walk(Map<String, Course> courses, Stage at, Instant to) {
    Optional<Instant> next = next(courses, at);
    while (next.isPresent() && !next.get().isAfter(to)) {
      visit(courses, at, next.get());
      next = next(courses, at);
    }
  }

  private Optional<Instant> next(Map<String, Course> courses, Stage at) {
    Instant now = at.now();
    Optional<Instant> next = at.next();
    for (Course course : courses.values()) {
      next = earlier(next, course.deadline().filter(now::isBefore));
    }
    return commands.isEmpty() ? next : earlier(next, nextCommand(now));
  }

  private Optional<Instant> nextCommand(Instant now) {
    return commands.stream().map(AlertCommand::at).filter(now::isBefore).findFirst();
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return other.isPresent() && (one.isEmpty() || other.get().isBefore(one.get())) ? other : one;
  }

  private void visit(Map<String, Course> courses, Stage at, Instant instant) {
    Stage.Move move = at.moveTo(instant);
    List<AlertCommand> said = commands(instant);
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      Course course = Objects.requireNonNull(courses.get(rule.id()));
      boolean concerned =
          move.news() || move.touched().get(i) || !said.isEmpty() || course.isDue(instant);
      if (concerned && !course.hasVisited(instant)) {
        String inhibitor = inhibitor(rule, courses, instant);
        Moment moment = new Moment(instant, at.gauge(i), move.news(), inhibitor);
        course.visit(moment, said.stream().filter(c -> c.rule().equals(rule.id())).toList());
      }
    }
  }

  private static @Nullable String inhibitor(
      Rule rule, Map<String, Course> courses, Instant instant) {
    for (String id : new TreeSet<>(rule.inhibitedBy())) {
      Course course = courses.get(id);
      if (course != null && course.isOnAt(instant)) {
        return id;
      }
    }
    return null;
  }

  private List<AlertCommand> commands(Instant instant) {
    return commands.isEmpty()
        ? List.of()
        : commands.stream().filter(command -> command.at().equals(instant)).toList();
  }

  /** When something changes next if no news comes, if at all. */
  public Optional<Instant> due(Map<String, Track> tracks) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Course> courses = new LinkedHashMap<>();
    return next(courses, at(begin(tracks, courses)));
  }

  /** Puts a course of each rule into the map; returns from when on they have to be walked. */
  private Instant begin(Map<String, Track> tracks, Map<String, Course> courses) {
    Instant from = Instant.MAX;
    for (Rule rule : rules) {
      Track track = tracks.getOrDefault(rule.id(), Track.EMPTY);
      courses.put(rule.id(), new Course(rule, track));
      from = track.visited().isBefore(from) ? track.visited() : from;
    }
    return from;
  }

  /** What a rule measures at this instant. */
  public Reading reading(Rule rule, Instant at) {
    int place = rules.indexOf(rule);
    return stage != null && place >= 0 && stage.now().equals(at)
        ? stage.gauge(place)
        : rule.condition().measure(observations, at);
  }
}
