package org.nadhir.alert.deliver.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Summary;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Window;

/** An alert that templates are tried on when they are read. */
final class Example {
  private static final Instant AT = Instant.EPOCH;

  private static final AlertEvidence EVIDENCE =
      new AlertEvidence(
          "a-1",
          "title",
          "https://outlet.example/1",
          Outlet.UNKNOWN,
          "en",
          AT,
          null,
          SignalType.ULTIMATUM,
          null,
          Status.ASSERTED,
          null,
          null,
          1,
          TextField.TEXT,
          0,
          5,
          "quote",
          0,
          8,
          "sentence");

  static final Alert ALERT =
      new Alert(
          "al-1",
          "rule",
          "1",
          "key",
          "theatre",
          Severity.WATCH,
          Severity.WATCH,
          AlertState.FIRING,
          1,
          AT,
          AT,
          1,
          1,
          new Window(AT, AT),
          1,
          1,
          Map.of(SignalType.ULTIMATUM, 1),
          List.of(EVIDENCE),
          new Summary("summary", "ملخص"),
          "raised",
          List.of(),
          KeyType.THEATRE,
          Attention.NONE,
          null);

  private Example() {}
}
