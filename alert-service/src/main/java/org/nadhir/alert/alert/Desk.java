package org.nadhir.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.decide.Track;
import org.nadhir.alert.decide.Walk;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Scene;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;

/**
 * Everything that is decided on one key: its observations, what people did, and what each rule
 * makes of them.
 *
 * <p>Single-threaded. What it holds can be stored and put back at any point between two calls, with
 * {@link #undecidedFrom} and the messages that it has returned.
 */
public final class Desk {
  /** Old observations are dropped a day's worth at a time, because that undoes the walk. */
  private static final Duration CLEANING = Duration.ofDays(1);

  private final AlertKey key;
  private final RuleBook book;
  private final List<Rule> rules;
  private final Duration horizon;
  private final Duration kept;
  private final Observations observations = new Observations();
  private final Walk walk;
  private final Map<String, Decision> decisions = new LinkedHashMap<>();
  private final Map<String, Decision> removed = new LinkedHashMap<>();
  private Instant changedFrom = Instant.MAX;
  private @Nullable Optional<Instant> due;

  /** What became of an observation. */
  public enum Fate {
    /** It is counted. */
    COUNTED,
    /** Its article has been counted before. */
    DUPLICATE,
    /** It counts in place of what its article said before. */
    REVISED,
    /** It is older than what is kept on this key. */
    BEYOND_HORIZON
  }

  /**
   * What became of an observation.
   *
   * @param fate what became of it
   * @param forgotten observations that are no longer kept
   */
  public record Taken(Fate fate, List<Observation> forgotten) {
    /** Whether what is kept has changed. */
    public boolean changed() {
      return fate == Fate.COUNTED || fate == Fate.REVISED || !forgotten.isEmpty();
    }
  }

  /**
   * An empty desk.
   *
   * @param horizon how far back observations are accepted, from the latest on this key; not shorter
   *     than the longest window. They are kept for as much longer as a window that ends there needs
   */
  public Desk(AlertKey key, RuleBook book, Duration horizon) {
    Duration longest = book.longestWindow();
    this.key = key;
    this.book = book;
    this.rules = book.on(key.type(), key.name());
    this.horizon = horizon.compareTo(longest) < 0 ? longest : horizon;
    this.kept = this.horizon.plus(longest).plus(Scene.MEMORY);
    this.walk = new Walk(rules, observations);
    rules.forEach(rule -> decisions.put(rule.id(), Decision.none(book.edition(rule))));
  }

  /** Puts back a stored observation. */
  public void restore(Observation observation) {
    observations.add(observation);
  }

  /** Puts back a stored command. */
  public void restore(AlertCommand command) {
    walk.add(command);
  }

  /**
   * Puts back stored decisions. What another edition of a rule decided is decided anew; what a rule
   * decided that is no longer in force is taken back by the next {@link #advance}.
   */
  public void restore(Map<String, Decision> stored) {
    removed.putAll(stored);
    for (Rule rule : rules) {
      Decision decision = removed.remove(rule.id());
      if (decision != null) {
        boolean current = decision.edition().equals(book.edition(rule));
        Track track = current ? decision.track() : Track.EMPTY;
        decisions.put(rule.id(), new Decision(book.edition(rule), track, decision.told()));
      }
    }
    due = null;
  }

  /** What each rule has decided, by the rule's id. */
  public Map<String, Decision> decisions() {
    return decisions;
  }

  /** Rules that have decided something and are no longer in force. */
  public Set<String> removedRules() {
    return new TreeSet<>(removed.keySet());
  }

  /** Ids of the articles whose observations are kept, in no order. */
  public Set<String> articleIds() {
    return observations.articleIds();
  }

  /** The rules that count on this key. */
  public List<Rule> rules() {
    return rules;
  }

  /** The key. */
  public AlertKey key() {
    return key;
  }

  /** Takes an observation in; what follows from it is decided by the next {@link #advance}. */
  public Taken take(Observation observation) {
    Optional<Observation> known = observations.find(observation.articleId());
    if (known.isPresent() && !observation.supersedes(known.get())) {
      return new Taken(Fate.DUPLICATE, List.of());
    }
    if (observation.at().isBefore(limit(horizon))) {
      return new Taken(Fate.BEYOND_HORIZON, List.of());
    }
    known.ifPresent(this::remove);
    observations.add(observation);
    undecide(observation.at());
    List<Observation> forgotten = new ArrayList<>(forget());
    known.ifPresent(forgotten::add);
    return new Taken(known.isPresent() ? Fate.REVISED : Fate.COUNTED, forgotten);
  }

  /**
   * Takes out what earlier revisions of an article said here, because the given one says nothing
   * here any more; what follows from it is decided by the next {@link #advance}.
   */
  public Optional<Observation> withdraw(String articleId, int revision) {
    Optional<Observation> outdated =
        observations.find(articleId).filter(known -> known.revision() < revision);
    outdated.ifPresent(this::remove);
    return outdated;
  }

  private void remove(Observation observation) {
    observations.remove(observation);
    walk.reset();
    undecide(observation.at());
  }

  /** Takes in what a person did; what follows from it is decided by the next {@link #advance}. */
  public void take(AlertCommand command) {
    walk.add(command);
    undecide(command.at());
  }

  /** Says that from this time on the history has to be decided again. */
  public void undecide(Instant from) {
    due = null;
    if (from.isBefore(changedFrom)) {
      changedFrom = from;
    }
  }

  /** From when on the history waits to be decided again, if it does. */
  public Optional<Instant> undecidedFrom() {
    return changedFrom.equals(Instant.MAX) ? Optional.empty() : Optional.of(changedFrom);
  }

  /** Whether what waits to be decided reaches back over more than so many observations. */
  public boolean reachesBackOver(int many) {
    return !changedFrom.equals(Instant.MAX)
        && observations.latest().isPresent()
        && observations.between(changedFrom, observations.latest().get()).stream()
                .limit(many + 1L)
                .count()
            > many;
  }

  /** Decides up to {@code clock}, or to the latest observation; returns what is to be told. */
  public List<Alert> advance(Instant clock) {
    List<Alert> messages = new ArrayList<>(takenBack());
    messages.addAll(decide(changedFrom, clock));
    changedFrom = Instant.MAX;
    due = null;
    return messages;
  }

  /** When something changes next if no news comes, if at all. */
  public Optional<Instant> due() {
    Optional<Instant> known = due;
    if (known == null) {
      known = walk.due(tracks());
      due = known;
    }
    return known;
  }

  private Map<String, Track> tracks() {
    Map<String, Track> tracks = new LinkedHashMap<>();
    decisions.forEach((rule, decision) -> tracks.put(rule, decision.track()));
    return tracks;
  }

  private List<Alert> takenBack() {
    List<Alert> messages =
        removed.values().stream()
            .flatMap(decision -> decision.told().values().stream())
            .filter(alert -> alert.state().isOn())
            .map(Announcements::removed)
            .toList();
    removed.clear();
    return messages;
  }

  private List<Alert> decide(Instant undecided, Instant clock) {
    Instant to = latest(clock);
    Map<String, Track> rewound = tracks();
    rewound.replaceAll((rule, track) -> track.rewind(undecided));
    Map<String, Track> tracks = walk.advance(rewound, to);
    List<Alert> messages = new ArrayList<>();
    Map<String, Decision> decided = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Decision before = decision(rule);
      Track track = tracks.getOrDefault(rule.id(), Track.EMPTY);
      List<Alert> news =
          before.stands(track, undecided)
              ? List.of()
              : announcements(rule, before, undecided, to).of(track, before.told());
      decided.put(rule.id(), before.goneOn(track, news));
      messages.addAll(news);
    }
    decisions.putAll(decided);
    return messages;
  }

  /**
   * The latest of the clock, the observations and what has been looked at: time never goes back.
   */
  private Instant latest(Instant clock) {
    Stream<Instant> visited = decisions.values().stream().map(d -> d.track().visited());
    return Stream.of(Stream.of(clock), observations.latest().stream(), visited)
        .flatMap(instants -> instants)
        .max(Comparator.naturalOrder())
        .orElse(clock);
  }

  private Announcements announcements(Rule rule, Decision before, Instant undecided, Instant now) {
    Instant from = before.track().unvisited() ? Instant.MIN : undecided;
    return new Announcements(new AlertComposer(rule, key, walk), from, now);
  }

  private List<Observation> forget() {
    Instant limit = limit(kept);
    Optional<Instant> earliest = observations.earliest();
    if (earliest.isEmpty() || !earliest.get().isBefore(limit.minus(CLEANING))) {
      return List.of();
    }
    List<Observation> old = observations.upTo(limit.minusNanos(1));
    old.forEach(observations::remove);
    walk.forget(limit);
    decisions.replaceAll((rule, decision) -> decision.forget(limit(horizon)));
    return old;
  }

  private Instant limit(Duration span) {
    return observations.latest().map(latest -> latest.minus(span)).orElse(Instant.EPOCH);
  }

  private Decision decision(Rule rule) {
    return decisions.getOrDefault(rule.id(), Decision.none(book.edition(rule)));
  }
}
