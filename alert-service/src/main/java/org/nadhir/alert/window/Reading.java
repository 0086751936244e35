package org.nadhir.alert.window;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nadhir.contracts.SignalType;

/**
 * What a condition measures in a window.
 *
 * @param value the number that is held against the levels
 * @param stories independent stories that raise it
 * @param families independent voices of those stories
 * @param signals number of signals that raise it, by type, one for each story
 * @param contributions what made the value, strongest first, of equals the latest
 */
public record Reading(
    double value,
    int stories,
    int families,
    Map<SignalType, Integer> signals,
    List<Contribution> contributions) {

  public Reading {
    signals = Map.copyOf(signals);
    contributions = List.copyOf(contributions);
  }

  /**
   * The reading of a value with the stories behind it.
   *
   * @param byStory what each story adds, by story
   */
  public static Reading of(double value, Map<Story, List<Contribution>> byStory) {
    List<Story> raising =
        byStory.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(c -> c.weight() > 0))
            .map(Map.Entry::getKey)
            .toList();
    int voices = (int) raising.stream().map(Story::voice).distinct().count();
    List<Contribution> all =
        byStory.values().stream()
            .flatMap(Collection::stream)
            .sorted(Contribution.FOR_READERS)
            .toList();
    return new Reading(value, raising.size(), voices, count(all), all);
  }

  private static Map<SignalType, Integer> count(List<Contribution> contributions) {
    return contributions.stream()
        .filter(c -> c.weight() > 0)
        .collect(
            Collectors.groupingBy(
                c -> c.signal().type(),
                () -> new EnumMap<>(SignalType.class),
                Collectors.summingInt(c -> 1)));
  }
}
