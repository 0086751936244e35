package org.nadhir.cli.backtest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of everything that was read: received = used + set aside.
 *
 * @param received number of things that were read
 * @param fates number of them by what became of them
 * @param unreadable the first places that could not be read, in their order
 */
record Books(long received, Map<Fate, Long> fates, List<Read.Unreadable> unreadable) {
  Books {
    fates = fates.isEmpty() ? Map.of() : new EnumMap<>(fates);
    unreadable = List.copyOf(unreadable);
  }

  /** Number of articles that count. */
  long used() {
    return sum(Fate::isUsed);
  }

  /** Number of things that do not. */
  long setAside() {
    return sum(fate -> !fate.isUsed());
  }

  /** Number of those that became this. */
  long count(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  private long sum(Predicate<Fate> which) {
    return Arrays.stream(Fate.values()).filter(which).mapToLong(this::count).sum();
  }

  /** The books in one line. */
  String line() {
    String reasons =
        Arrays.stream(Fate.values())
            .filter(fate -> !fate.isUsed() && count(fate) > 0)
            .map(fate -> "%s %d".formatted(fate.code().replace('_', ' '), count(fate)))
            .collect(Collectors.joining(", "));
    return "%d received = %d used (%d with signals, %d silent) + %d set aside%s"
        .formatted(
            received,
            used(),
            count(Fate.SIGNALS),
            count(Fate.SILENT),
            setAside(),
            reasons.isEmpty() ? "" : " (" + reasons + ")");
  }
}
