package org.nadhir.alert.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.alert.window.Contribution;
import org.nadhir.contracts.SignalType;

/** Sums over stories that can be added and taken away again; exact, whatever the order. */
final class Totals {
  private final Map<String, Integer> voices = new HashMap<>();
  private final Map<SignalType, Integer> signals = new EnumMap<>(SignalType.class);
  private final TreeMap<Long, Integer> strongest = new TreeMap<>();
  private long sum;
  private int stories;

  /**
   * Adds a story, or takes it away.
   *
   * @param voice whose word it is
   * @param micros millionths of what it adds to the sum
   * @param weights millionths of its strongest signal of each type; it counts as a story if one of
   *     them is above 0
   * @param sign 1 to add it, -1 to take it away
   */
  void count(String voice, long micros, Map<SignalType, Long> weights, int sign) {
    sum += sign * micros;
    long most = weights.values().stream().mapToLong(Long::longValue).max().orElse(0);
    if (most > 0) {
      stories += sign;
      add(voices, voice, sign);
      add(strongest, most, sign);
      weights.forEach((type, weight) -> add(signals, type, weight > 0 ? sign : 0));
    }
  }

  private static <K> void add(Map<K, Integer> counts, K key, int sign) {
    if (sign != 0) {
      counts.merge(key, sign, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  /** The sum over the stories, not below 0. */
  double sum() {
    return Math.max(0, sum / Contribution.ONE);
  }

  /** The weight of the strongest signal of all. */
  double strongest() {
    return strongest.isEmpty() ? 0 : strongest.lastKey() / Contribution.ONE;
  }

  int stories() {
    return stories;
  }

  int families() {
    return voices.size();
  }

  Map<SignalType, Integer> signals() {
    return Collections.unmodifiableMap(signals);
  }

  int allSignals() {
    return signals.values().stream().mapToInt(Integer::intValue).sum();
  }
}
