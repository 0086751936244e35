package org.nadhir.cli.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nadhir.cli.terminal.Table;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.gold.Quality;
import org.nadhir.nlp.gold.Tally;

/** How well labelled sentences are read, as text. */
final class GoldReport {
  private GoldReport() {}

  static List<String> lines(Quality quality) {
    List<String> lines = new ArrayList<>(quality.mistakes());
    Table table = new Table("", "PRECISION", "RECALL", "F1", "LABELS", "FALSE");
    for (SignalType type : SignalType.values()) {
      row(table, type.code(), quality.of(type));
    }
    for (Status status : Status.values()) {
      row(table, status.code(), quality.of(status));
    }
    row(table, "all", quality.all());
    lines.addAll(table.lines());
    lines.add(
        String.format(
            Locale.ROOT,
            "%d sentences, %d of them without a signal; %.1f false signals in 100 of these",
            quality.sentences(),
            quality.traps(),
            quality.falsePerHundredTraps()));
    return lines;
  }

  private static void row(Table table, String name, Tally tally) {
    if (tally.labels() + tally.falseSignals() > 0) {
      table.row(
          List.of(
              name,
              share(tally.precision()),
              share(tally.recall()),
              share(tally.f1()),
              String.valueOf(tally.labels()),
              String.valueOf(tally.falseSignals())),
          List.of());
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
