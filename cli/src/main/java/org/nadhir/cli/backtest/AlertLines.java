package org.nadhir.cli.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.cli.terminal.Bidi;
import org.nadhir.cli.terminal.Table;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Severity;

/** Alerts, counts and comparisons as text. */
final class AlertLines {
  private static final int MOST = 6;

  private AlertLines() {}

  /** A row for each alert, the sentence that weighs most below it. */
  static List<String> timeline(List<Alert> alerts) {
    Table table = new Table("START", "KEY", "RULE", "PEAK", "END", "VALUE", "STORIES");
    for (Alert alert : alerts) {
      Glance glance = new Glance(alert);
      table.row(
          List.of(
              Glance.time(alert.startsAt()),
              alert.key(),
              alert.rule(),
              glance.fired() ? alert.peak().code().toUpperCase(Locale.ROOT) : "(pending)",
              glance.endText(),
              Glance.number(glance.height()),
              String.valueOf(glance.stories())),
          alert.evidence().stream().limit(1).map(AlertLines::quote).toList());
    }
    return table.lines();
  }

  private static String quote(AlertEvidence evidence) {
    String sentence = evidence.sentence() == null ? evidence.quote() : evidence.sentence();
    return "%s %s"
        .formatted(
            Bidi.isolateIfNeeded("“" + Bidi.oneLine(sentence) + "”"),
            Bidi.isolateIfNeeded(Bidi.oneLine(evidence.outlet().name())));
  }

  /** A row for each rule. */
  static List<String> counts(List<RuleCount> counts) {
    Table table = new Table("RULE", "FIRED", "WATCH", "WARNING", "CRITICAL", "STILL ON", "ON");
    for (RuleCount count : counts) {
      table.row(
          List.of(
              count.rule(),
              String.valueOf(count.fired()),
              peak(count, Severity.WATCH),
              peak(count, Severity.WARNING),
              peak(count, Severity.CRITICAL),
              String.valueOf(count.on()),
              first(count.keys())),
          notes(count));
    }
    return table.lines();
  }

  private static String peak(RuleCount count, Severity severity) {
    return String.valueOf(count.peaks().getOrDefault(severity, 0));
  }

  private static String first(Map<String, Integer> counts) {
    String shown =
        counts.entrySet().stream()
            .limit(MOST)
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    int more = counts.size() - MOST;
    return more > 0 ? "%s and %d more".formatted(shown, more) : shown;
  }

  /** What else there is to say of a rule, on one line or none. */
  private static List<String> notes(RuleCount count) {
    Map<String, Integer> types = new LinkedHashMap<>();
    count.types().forEach((type, number) -> types.put(type.code().replace('_', ' '), number));
    String notes =
        Stream.of(
                types.isEmpty() ? "" : "signals: " + first(types),
                count.notSustained() == 0 ? "" : count.notSustained() + " pending only",
                count.retracted() == 0 ? "" : count.retracted() + " retracted")
            .filter(note -> !note.isEmpty())
            .collect(Collectors.joining("; "));
    return notes.isEmpty() ? List.of() : List.of(notes);
  }

  /** A row for each alert that differs, what differs below it. */
  static List<String> changed(List<Comparison.Changed> changed) {
    Table table = new Table("START", "KEY", "RULE", "PEAK");
    for (Comparison.Changed one : changed) {
      table.row(
          List.of(
              Glance.time(one.a().startsAt()),
              one.a().key(),
              one.a().rule(),
              one.a().peak().code().toUpperCase(Locale.ROOT)),
          one.differs().stream()
              .map(d -> "%s: %s → %s".formatted(d.what(), d.a(), d.b()))
              .toList());
    }
    return table.lines();
  }
}
