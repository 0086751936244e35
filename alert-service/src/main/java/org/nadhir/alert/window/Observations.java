package org.nadhir.alert.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All observations on one key, in the order of event time, each article once. */
public final class Observations {
  private final NavigableMap<Position, Observation> byTime = new TreeMap<>();
  private final Map<String, Observation> byArticle = new HashMap<>();

  /** The articles that are alike to an article, by id; each pair is compared once. */
  private final Map<String, Set<String>> copies = new HashMap<>();

  private long edition;

  private record Position(Instant at, String articleId) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : articleId.compareTo(other.articleId);
    }
  }

  /** The observation of this article, if it is here. */
  public Optional<Observation> find(String articleId) {
    return Optional.ofNullable(byArticle.get(articleId));
  }

  /** Ids of all articles, in no order. */
  public Set<String> articleIds() {
    return Collections.unmodifiableSet(byArticle.keySet());
  }

  /** Adds an observation; one of the same article is replaced. */
  public void add(Observation observation) {
    find(observation.articleId()).ifPresent(this::remove);
    link(observation);
    byArticle.put(observation.articleId(), observation);
    byTime.put(position(observation), observation);
    edition++;
  }

  /** Takes an observation out. */
  public void remove(Observation observation) {
    byArticle.remove(observation.articleId());
    byTime.remove(position(observation));
    unlink(observation.articleId());
    edition++;
  }

  /** A number that is another one whenever they have changed. */
  public long edition() {
    return edition;
  }

  /** Whether one stands at this very instant. */
  public boolean standsAt(Instant instant) {
    return firstAfter(instant.minusNanos(1)).filter(o -> o.at().equals(instant)).isPresent();
  }

  private void link(Observation observation) {
    Instant from = observation.at().minus(Copies.NEAR).minusNanos(1);
    for (Observation other : between(from, observation.at().plus(Copies.NEAR))) {
      if (Copies.alike(observation, other)) {
        linked(observation.articleId()).add(other.articleId());
        linked(other.articleId()).add(observation.articleId());
      }
    }
  }

  private void unlink(String articleId) {
    Set<String> linked = copies.remove(articleId);
    if (linked != null) {
      linked.forEach(other -> linked(other).remove(articleId));
    }
  }

  private Set<String> linked(String articleId) {
    return copies.computeIfAbsent(articleId, id -> new HashSet<>());
  }

  /** The first after this instant, if there is one. */
  public Optional<Observation> firstAfter(Instant from) {
    var next = byTime.ceilingEntry(after(from));
    return next == null ? Optional.empty() : Optional.of(next.getValue());
  }

  /** Time of the earliest observation. */
  public Optional<Instant> earliest() {
    return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.firstKey().at());
  }

  /** Time of the latest observation. */
  public Optional<Instant> latest() {
    return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.lastKey().at());
  }

  /** Those after {@code from} and not after {@code to}, earliest first. */
  public Collection<Observation> between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    return Collections.unmodifiableCollection(
        byTime.subMap(after(from), true, after(to), false).values());
  }

  /** Those not after {@code limit}, as a copy, earliest first. */
  public List<Observation> upTo(Instant limit) {
    return new ArrayList<>(byTime.headMap(after(limit), false).values());
  }

  /** Ids of the articles that are copies or rewrites of an article, by its id. */
  Set<String> copies(String articleId) {
    return copies.getOrDefault(articleId, Set.of());
  }

  private static Position position(Observation observation) {
    return new Position(observation.at(), observation.articleId());
  }

  /** The least position behind all of this instant: no article has an empty id. */
  private static Position after(Instant instant) {
    return new Position(instant.plusNanos(1), "");
  }
}
