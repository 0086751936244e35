package org.nadhir.cli.backtest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/**
 * What is told of a backtest.
 *
 * @param a the alerts, and by which rules
 * @param b the alerts of the other rules, if there are some
 * @param outcome what came of it
 * @param lexicon version of the lexicon
 */
record Report(Side a, @Nullable Side b, Backtest.Outcome outcome, String lexicon) {

  /**
   * One set of rules and what it gives.
   *
   * @param name name of its file
   * @param counts how often each rule fired
   * @param alerts its alerts
   */
  record Side(String name, List<RuleCount> counts, List<Alert> alerts) {
    Side {
      counts = List.copyOf(counts);
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * The report of one set of rules, or of two.
   *
   * @param books the sets of rules by name, in the order of the outcome
   * @param from time before which alerts that were over are left out, if there is one
   */
  static Report of(
      Backtest.Outcome outcome,
      Map<String, RuleBook> books,
      @Nullable Instant from,
      String lexicon) {
    List<Side> sides = new ArrayList<>();
    books.forEach(
        (name, rules) -> {
          List<Alert> alerts = from(from, outcome.alerts().get(sides.size()));
          sides.add(new Side(name, RuleCount.of(rules, alerts), alerts));
        });
    return new Report(sides.get(0), sides.size() > 1 ? sides.get(1) : null, outcome, lexicon);
  }

  /** The report for readers. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    Side other = b;
    if (other == null) {
      lines.addAll(a.alerts().isEmpty() ? List.of("no alerts") : AlertLines.timeline(a.alerts()));
    } else {
      lines.addAll(compared(other, Comparison.of(a.alerts(), other.alerts())));
    }
    sides()
        .forEach(
            side -> {
              lines.add("");
              lines.add("by " + side.name());
              lines.addAll(AlertLines.counts(side.counts()));
            });
    lines.add("");
    lines.add(
        "%s to %s, lexicon %s"
            .formatted(Glance.time(outcome.from()), Glance.time(outcome.to()), lexicon));
    lines.add(outcome.books().line());
    return lines;
  }

  private List<String> compared(Side other, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    section("only by " + a.name(), AlertLines.timeline(comparison.onlyA()), lines);
    section("only by " + other.name(), AlertLines.timeline(comparison.onlyB()), lines);
    String both = "by both, but %s → %s".formatted(a.name(), other.name());
    section(both, AlertLines.changed(comparison.changed()), lines);
    lines.add(
        "only by %s: %d, only by %s: %d, different: %d, the same: %d"
            .formatted(
                a.name(),
                comparison.onlyA().size(),
                other.name(),
                comparison.onlyB().size(),
                comparison.changed().size(),
                comparison.same()));
    return lines;
  }

  /** A table has one line for its headings. */
  private static void section(String title, List<String> table, List<String> lines) {
    if (table.size() > 1) {
      lines.add(title);
      lines.addAll(table);
      lines.add("");
    }
  }

  private Stream<Side> sides() {
    return Stream.concat(Stream.of(a), Stream.ofNullable(b));
  }

  /**
   * The report for programs, an object for each line: the alerts, or what {@link Comparison} says
   * of them, then the summary.
   */
  List<String> json() {
    return objects().map(object -> new String(Json.write(object), StandardCharsets.UTF_8)).toList();
  }

  private Stream<Object> objects() {
    Side other = b;
    if (other == null) {
      return Stream.concat(a.alerts().stream(), Stream.of(Map.of("summary", summary(null))));
    }
    Comparison comparison = Comparison.of(a.alerts(), other.alerts());
    return Stream.of(
            comparison.onlyA().stream().map(alert -> Map.of("onlyA", alert)),
            comparison.onlyB().stream().map(alert -> Map.of("onlyB", alert)),
            comparison.changed().stream().map(changed -> Map.of("changed", changed)),
            Stream.of(Map.of("summary", summary(comparison))))
        .flatMap(objects -> objects);
  }

  private Map<String, Object> summary(@Nullable Comparison comparison) {
    Map<String, Object> summary = new TreeMap<>();
    summary.put("span", Map.of("from", outcome.from(), "to", outcome.to()));
    summary.put("lexicon", lexicon);
    summary.put("articles", new Articles(outcome.books()));
    summary.put("rules", a.counts());
    if (b != null && comparison != null) {
      summary.put("against", b.counts());
      summary.put(
          "comparison",
          Map.of(
              "onlyA", comparison.onlyA().size(),
              "onlyB", comparison.onlyB().size(),
              "changed", comparison.changed().size(),
              "same", comparison.same()));
    }
    return summary;
  }

  /** The books as an object: received = used + setAside. */
  private record Articles(
      long received, long used, long setAside, Map<Fate, Long> fates, List<Unreadable> unreadable) {
    Articles(Books books) {
      this(
          books.received(),
          books.used(),
          books.setAside(),
          books.fates(),
          books.unreadable().stream().map(Unreadable::new).toList());
    }
  }

  private record Unreadable(String where, String reason, String what) {
    Unreadable(Read.Unreadable read) {
      this(read.place().toString(), read.reason(), read.what());
    }
  }

  private static List<Alert> from(@Nullable Instant from, List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> from == null || new Glance(alert).end().filter(from::isAfter).isEmpty())
        .toList();
  }
}
