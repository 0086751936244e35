package org.nadhir.alert.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nadhir.contracts.SignalType;

/**
 * What a condition measures.
 *
 * @param value the number that is held against the levels
 * @param behind the stories behind the value, each once
 * @param signals number of signals behind it, by type, one for each story
 * @param contributions what made the value, strongest first, of equals the latest
 */
public record Reading(
    double value,
    List<Story> behind,
    Map<SignalType, Integer> signals,
    List<Contribution> contributions) {

  public Reading {
    behind = List.copyOf(behind);
    signals = Map.copyOf(signals);
    contributions = List.copyOf(contributions);
  }

  /**
   * The reading of a value with the stories that raise it behind it.
   *
   * @param byStory what each story adds, by story
   */
  public static Reading of(double value, Map<Story, List<Contribution>> byStory) {
    return of(value, byStory, c -> c.weight() > 0);
  }

  /** As {@link #of}, with all the stories behind it: those that ease as well. */
  public static Reading ofAll(double value, Map<Story, List<Contribution>> byStory) {
    return of(value, byStory, c -> c.weight() != 0);
  }

  private static Reading of(
      double value, Map<Story, List<Contribution>> byStory, Predicate<Contribution> counts) {
    List<Story> behind =
        byStory.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(counts))
            .map(Map.Entry::getKey)
            .toList();
    List<Contribution> all =
        byStory.values().stream()
            .flatMap(Collection::stream)
            .sorted(Contribution.FOR_READERS)
            .toList();
    return new Reading(value, behind, count(all, counts), all);
  }

  /** The reading of a value with all that stands behind several others, each story once. */
  public static Reading together(double value, List<Reading> readings) {
    List<Story> behind = new ArrayList<>();
    for (Reading reading : readings) {
      for (Story story : reading.behind()) {
        if (behind.stream().noneMatch(known -> known.shares(story))) {
          behind.add(story);
        }
      }
    }
    List<Contribution> all =
        readings.stream()
            .flatMap(reading -> reading.contributions().stream())
            .distinct()
            .sorted(Contribution.FOR_READERS)
            .toList();
    return new Reading(value, behind, count(all, c -> c.weight() != 0), all);
  }

  private static Map<SignalType, Integer> count(
      List<Contribution> contributions, Predicate<Contribution> counts) {
    return contributions.stream()
        .filter(counts)
        .collect(
            Collectors.groupingBy(
                c -> c.signal().type(),
                () -> new EnumMap<>(SignalType.class),
                Collectors.summingInt(c -> 1)));
  }

  /** The same with another value. */
  public Reading withValue(double other) {
    return new Reading(other, behind, signals, contributions);
  }

  /** Independent stories behind the value. */
  public int stories() {
    return behind.size();
  }

  /** Independent voices of those stories. */
  public int families() {
    return (int) behind.stream().map(Story::voice).distinct().count();
  }
}
