package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;

/** Messages for tests, each at the next offset. */
final class Messages {
  private final Instant at;
  private long offset;

  Messages(Instant at) {
    this.at = at;
  }

  Message urgent(String alert, long sequence, Severity severity) {
    return message(alert, sequence, severity, AlertState.FIRING, true, at);
  }

  Message quiet(String alert, long sequence, Severity severity) {
    return message(alert, sequence, severity, AlertState.FIRING, false, at);
  }

  Message end(String alert, long sequence, Severity severity) {
    return message(alert, sequence, severity, AlertState.RESOLVED, false, at);
  }

  Message message(
      String alert,
      long sequence,
      Severity severity,
      AlertState state,
      boolean urgent,
      Instant when) {
    return new Message(
        0,
        offset++,
        alert,
        sequence,
        "theatre-risk",
        "ukraine",
        "ukraine",
        severity,
        severity,
        state,
        urgent,
        when,
        new byte[0]);
  }
}
