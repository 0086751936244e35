package org.nadhir.cli.backtest;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;

/**
 * How often one rule fired, and on what.
 *
 * @param rule id of the rule
 * @param version its version
 * @param fired number of its alerts that were on
 * @param notSustained number of its alerts that never came further than pending
 * @param retracted number of its alerts that were taken back
 * @param on number of its alerts that are still on
 * @param peaks number of those that were on, by the highest severity that they had
 * @param keys number of those that were on, by key, most first
 * @param types in how many of them the quoted evidence has a signal of this type, most first
 */
record RuleCount(
    String rule,
    String version,
    int fired,
    int notSustained,
    int retracted,
    int on,
    Map<Severity, Integer> peaks,
    Map<String, Integer> keys,
    Map<SignalType, Integer> types) {

  /** The counts of all rules, in their order, also of those that never fired. */
  static List<RuleCount> of(RuleBook rules, List<Alert> alerts) {
    Map<String, List<Alert>> byRule = alerts.stream().collect(Collectors.groupingBy(Alert::rule));
    return rules.rules().stream()
        .map(rule -> of(rule, byRule.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private static RuleCount of(Rule rule, List<Alert> alerts) {
    List<Alert> fired = alerts.stream().filter(alert -> new Glance(alert).fired()).toList();
    Map<Severity, Integer> peaks = new EnumMap<>(Severity.class);
    Map<String, Integer> keys = new TreeMap<>();
    Map<SignalType, Integer> types = new EnumMap<>(SignalType.class);
    for (Alert alert : fired) {
      peaks.merge(alert.peak(), 1, Integer::sum);
      keys.merge(alert.key(), 1, Integer::sum);
      alert.evidence().stream()
          .map(evidence -> evidence.type())
          .distinct()
          .forEach(type -> types.merge(type, 1, Integer::sum));
    }
    return new RuleCount(
        rule.id(),
        rule.version(),
        fired.size(),
        alerts.size() - fired.size(),
        (int) alerts.stream().filter(a -> a.state().code().equals("retracted")).count(),
        (int) fired.stream().filter(alert -> new Glance(alert).end().isEmpty()).count(),
        peaks,
        mostFirst(keys),
        mostFirst(types));
  }

  private static <K extends Comparable<? super K>> Map<K, Integer> mostFirst(
      Map<K, Integer> counts) {
    Comparator<Map.Entry<K, Integer>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
    Map<K, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
