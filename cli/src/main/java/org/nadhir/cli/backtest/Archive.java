package org.nadhir.cli.backtest;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.nadhir.contracts.SignalReport;

/** Everything that was read: each article once, in no order. Safe for use by several threads. */
final class Archive {
  /** Most places that are named of those that could not be read. */
  static final int NAMED = 100;

  private final Map<String, Read.Copy> byId = new HashMap<>();

  /** The first places that could not be read, the last of them on top. */
  private final PriorityQueue<Read.Unreadable> unreadable =
      new PriorityQueue<>(Read.Unreadable.ORDER.reversed());

  private long received;
  private long bad;

  /** Takes in what was read. */
  synchronized void add(Collection<Read> reads) {
    reads.forEach(this::add);
  }

  private void add(Read read) {
    received++;
    if (read instanceof Read.Copy copy) {
      byId.merge(copy.id(), copy, (known, other) -> other.isBefore(known) ? other : known);
    } else if (read instanceof Read.Unreadable place) {
      bad++;
      unreadable.add(place);
      if (unreadable.size() > NAMED) {
        unreadable.remove();
      }
    }
  }

  /** The reports that a rule may count. */
  synchronized Stream<SignalReport> reports() {
    return byId.values().stream().map(Read.Copy::report).filter(Objects::nonNull);
  }

  /** Times of publication of the first and the last article that counts. */
  synchronized Optional<Span> span() {
    List<Instant> times =
        byId.values().stream()
            .filter(copy -> copy.fate().isUsed())
            .flatMap(copy -> Stream.ofNullable(copy.at()))
            .toList();
    return times.stream()
        .min(Comparator.naturalOrder())
        .map(first -> new Span(first, times.stream().max(Comparator.naturalOrder()).orElse(first)));
  }

  /**
   * A span of event time.
   *
   * @param first its beginning
   * @param last its end, inclusive
   */
  record Span(Instant first, Instant last) {}

  /** What became of everything. */
  synchronized Books books() {
    Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    byId.values().forEach(copy -> fates.merge(copy.fate(), 1L, Long::sum));
    count(fates, Fate.UNREADABLE, bad);
    count(fates, Fate.DUPLICATE, received - bad - byId.size());
    return new Books(received, fates, unreadable.stream().sorted(Read.Unreadable.ORDER).toList());
  }

  private static void count(Map<Fate, Long> fates, Fate fate, long count) {
    if (count > 0) {
      fates.put(fate, count);
    }
  }
}
