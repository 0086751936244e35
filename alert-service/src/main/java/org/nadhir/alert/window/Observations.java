package org.nadhir.alert.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All observations on one key, in the order of event time, each article once. */
public final class Observations {
  private final NavigableMap<Position, Observation> byTime = new TreeMap<>();
  private final Map<String, Observation> byArticle = new HashMap<>();

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

  /** Adds an observation; one of the same article is replaced. */
  public void add(Observation observation) {
    find(observation.articleId()).ifPresent(this::remove);
    byArticle.put(observation.articleId(), observation);
    byTime.put(position(observation), observation);
  }

  /** Takes an observation out. */
  public void remove(Observation observation) {
    byArticle.remove(observation.articleId());
    byTime.remove(position(observation));
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

  /** The window of this length that ends at {@code to}. */
  public WindowView window(Instant to, Duration length) {
    Instant from = to.minus(length);
    return new WindowView(from, to, List.copyOf(between(from, to)));
  }

  private static Position position(Observation observation) {
    return new Position(observation.at(), observation.articleId());
  }

  /** The least position behind all of this instant: no article has an empty id. */
  private static Position after(Instant instant) {
    return new Position(instant.plusNanos(1), "");
  }
}
