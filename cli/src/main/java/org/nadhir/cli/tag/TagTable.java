package org.nadhir.cli.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Bidi;
import org.nadhir.cli.terminal.Table;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;

/** A signal report as text: a row for each signal, its quote on a line below. */
final class TagTable {
  private TagTable() {}

  static List<String> lines(SignalReport report) {
    List<String> lines = new ArrayList<>();
    if (report.signals().isEmpty()) {
      lines.add("no signals");
    } else {
      Table table = new Table("SIGNAL", "STATUS", "WHO → WHOM", "THEATRE");
      report.signals().forEach(signal -> table.row(cells(signal), below(signal)));
      lines.addAll(table.lines());
    }
    lines.add(
        "%d signals, language %s, lexicon %s"
            .formatted(
                report.signals().size(), report.article().language(), report.lexiconVersion()));
    return lines;
  }

  private static List<String> cells(Signal signal) {
    String mode = signal.mode() == null ? "" : "/" + signal.mode();
    return List.of(
        signal.type().code() + mode,
        signal.status().code(),
        party(signal.actor()) + " → " + party(signal.target()),
        signal.theatres().isEmpty() ? "-" : String.join(", ", signal.theatres()));
  }

  private static String party(@Nullable String code) {
    return code == null ? "?" : code;
  }

  private static List<String> below(Signal signal) {
    return List.of(Bidi.isolateIfNeeded(Bidi.oneLine(signal.evidence().quote())));
  }
}
