package org.nadhir.cli.alerts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Bidi;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Attention;

/** Who has taken note of an alert and what keeps it quiet, a line for each. */
final class AttentionText {
  private AttentionText() {}

  static List<String> lines(Alert alert) {
    Attention attention = alert.attention();
    List<String> lines = new ArrayList<>();
    if (attention.acknowledgement() != null) {
      var taken = attention.acknowledgement();
      lines.add("acknowledged by %s%s".formatted(text(taken.by()), note(taken.note())));
    }
    if (attention.snooze() != null) {
      var snooze = attention.snooze();
      lines.add(
          "snoozed until %s by %s%s"
              .formatted(AlertText.time(snooze.until()), text(snooze.by()), note(snooze.note())));
    }
    if (attention.inhibitedBy() != null) {
      lines.add("muted by " + attention.inhibitedBy());
    }
    if (attention.flapping()) {
      lines.add("flapping");
    }
    return lines;
  }

  private static String note(@Nullable String note) {
    return note == null ? "" : ": " + text(note);
  }

  /** What a person wrote may be of any direction and has no business on further lines. */
  private static String text(String written) {
    return Bidi.isolateIfNeeded(Bidi.oneLine(written));
  }
}
