package org.nadhir.alert.window;

import java.util.List;
import java.util.Map;
import org.nadhir.contracts.SignalType;

/**
 * What one story gives to a reading.
 *
 * @param story the story
 * @param articles its articles that are looked at, earliest first
 * @param contributions of each type its strongest signal
 * @param micros millionths of what it adds to the value
 * @param undenied millionths of its strongest signal of each type, had nobody denied anything
 * @param microsUndenied what it would add then
 */
public record Share(
    Story story,
    List<Observation> articles,
    List<Contribution> contributions,
    long micros,
    Map<SignalType, Long> undenied,
    long microsUndenied) {
  public Share {
    articles = List.copyOf(articles);
    contributions = List.copyOf(contributions);
    undenied = Map.copyOf(undenied);
  }

  /** Whether the story counts among those behind the value. */
  public boolean counts() {
    return contributions.stream().anyMatch(c -> c.micros() > 0);
  }

  /** Whether an official source speaks for itself in what counts. */
  public boolean official() {
    return contributions.stream()
        .anyMatch(c -> c.micros() > 0 && c.observation().isOfficial(c.signal()));
  }
}
