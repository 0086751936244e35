package org.nadhir.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.alert.decide.Track;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.contracts.Alert;

/**
 * Everything that is decided on one key: its observations, and what each rule makes of them.
 *
 * <p>Single-threaded. What it holds can be stored and put back at any point between two calls, with
 * {@link #undecidedFrom} and the messages that it has returned.
 */
public final class Desk {
  private final AlertKey key;
  private final RuleBook rules;
  private final Duration horizon;
  private final Observations observations = new Observations();
  private final Map<String, Decision> decisions = new LinkedHashMap<>();
  private Instant changedFrom = Instant.MAX;

  /** What became of an observation. */
  public enum Fate {
    /** It is counted. */
    COUNTED,
    /** Its article has been counted before. */
    DUPLICATE,
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
      return fate == Fate.COUNTED || !forgotten.isEmpty();
    }
  }

  /**
   * An empty desk.
   *
   * @param horizon how long observations are kept, back from the latest on this key; not shorter
   *     than the longest window
   */
  public Desk(AlertKey key, RuleBook rules, Duration horizon) {
    this.key = key;
    this.rules = rules;
    this.horizon = horizon.compareTo(rules.longestWindow()) < 0 ? rules.longestWindow() : horizon;
    rules.rules().forEach(rule -> decisions.put(rule.id(), Decision.none(rule.edition())));
  }

  /** Puts back a stored observation. */
  public void restore(Observation observation) {
    observations.add(observation);
  }

  /** Puts back stored decisions; what another edition of a rule decided is decided anew. */
  public void restore(Map<String, Decision> stored) {
    for (Rule rule : rules.rules()) {
      Decision decision = stored.get(rule.id());
      if (decision != null) {
        boolean current = decision.edition().equals(rule.edition());
        Track track = current ? decision.track() : Track.EMPTY;
        decisions.put(rule.id(), new Decision(rule.edition(), track, decision.told()));
      }
    }
  }

  /** What each rule has decided, by the rule's id. */
  public Map<String, Decision> decisions() {
    return decisions;
  }

  /** The key. */
  public AlertKey key() {
    return key;
  }

  /** Takes an observation in; what follows from it is decided by the next {@link #advance}. */
  public Taken take(Observation observation) {
    Optional<Observation> known = observations.find(observation.articleId());
    if (known.isPresent() && !isEarlier(observation, known.get())) {
      return new Taken(Fate.DUPLICATE, List.of());
    }
    if (observation.at().isBefore(limit())) {
      return new Taken(Fate.BEYOND_HORIZON, List.of());
    }
    observations.add(observation);
    undecide(observation.at());
    List<Observation> forgotten = new ArrayList<>(forget());
    known.ifPresent(forgotten::add);
    return new Taken(known.isPresent() ? Fate.DUPLICATE : Fate.COUNTED, forgotten);
  }

  /** Says that from this time on the history has to be decided again. */
  public void undecide(Instant from) {
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
    List<Alert> messages = decide(changedFrom, clock);
    changedFrom = Instant.MAX;
    return messages;
  }

  /** When something changes next if no news comes, if at all. */
  public Optional<Instant> due() {
    return rules.rules().stream()
        .flatMap(rule -> decision(rule).track().due(rule, observations).stream())
        .min(Comparator.naturalOrder());
  }

  private List<Alert> decide(Instant undecided, Instant clock) {
    Instant to = observations.latest().filter(clock::isBefore).orElse(clock);
    List<Alert> messages = new ArrayList<>();
    Map<String, Decision> decided = new LinkedHashMap<>();
    for (Rule rule : rules.rules()) {
      Decision before = decision(rule);
      Track track = before.track().rewind(undecided).advance(rule, observations, to);
      Instant from = before.track().unvisited() ? Instant.MIN : undecided;
      List<Alert> news =
          new Announcements(new AlertComposer(rule, key, observations), from)
              .of(track, before.told());
      decided.put(
          rule.id(), new Decision(rule.edition(), track, Announcements.after(before.told(), news)));
      messages.addAll(news);
    }
    decisions.putAll(decided);
    return messages;
  }

  private List<Observation> forget() {
    Instant limit = limit();
    List<Observation> old = observations.upTo(limit.minusNanos(1));
    if (!old.isEmpty()) {
      old.forEach(observations::remove);
      decisions.replaceAll((rule, decision) -> decision.forget(limit));
    }
    return old;
  }

  private Instant limit() {
    return observations.latest().map(latest -> latest.minus(horizon)).orElse(Instant.MIN);
  }

  private Decision decision(Rule rule) {
    return decisions.getOrDefault(rule.id(), Decision.none(rule.edition()));
  }

  /** Of two reports of one article the earlier counts, whichever arrives first. */
  private static boolean isEarlier(Observation a, Observation b) {
    return a.at().isBefore(b.at());
  }
}
