package org.nadhir.alert.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Summary;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Tier;
import org.nadhir.contracts.Window;

/** Alerts for tests. */
public final class Alerts {
  /** A sentence that tries to break out of wherever it is put. */
  public static final String HOSTILE =
      "</p><script>alert(1)</script> <https://evil.example|click> *bold* \"quoted\" \u202Eevil"
          + " {alert.id}\n"
          + "next";

  private Alerts() {}

  public static Alert firing(String id, long sequence, Severity severity, Instant at) {
    return alert(id, sequence, severity, AlertState.FIRING, true, at, "Sentence of the evidence.");
  }

  public static Alert ended(String id, long sequence, Severity severity, Instant at) {
    return alert(id, sequence, severity, AlertState.RESOLVED, false, at, "Sentence.");
  }

  public static Alert hostile(Instant at) {
    return alert("al-x", 1, Severity.WARNING, AlertState.FIRING, true, at, HOSTILE);
  }

  public static Message message(Alert alert) {
    return Message.read(0, 0, Json.write(alert));
  }

  public static Alert alert(
      String id,
      long sequence,
      Severity severity,
      AlertState state,
      boolean urgent,
      Instant at,
      String sentence) {
    return new Alert(
        id,
        "theatre-risk",
        "1",
        "ukraine",
        "ukraine",
        severity,
        severity,
        state,
        sequence,
        at.minusSeconds(3600),
        at,
        41.5,
        40,
        new Window(at.minusSeconds(86_400), at),
        3,
        2,
        Map.of(SignalType.ULTIMATUM, 2),
        List.of(evidence(sentence, at)),
        new Summary(
            "Ukraine: value 41.5 against 40, from 3 stories.",
            "أوكرانيا: القيمة 41.5 مقابل عتبة 40، من 3 أخبار."),
        "raised",
        List.of(),
        KeyType.THEATRE,
        new Attention(urgent, false, null, null, null),
        null);
  }

  private static AlertEvidence evidence(String sentence, Instant at) {
    return new AlertEvidence(
        "a-1",
        sentence,
        "https://sample-gazette.example/1?a=1&b=2",
        new Outlet("sample-gazette", "Sample <Gazette>", "sample-gazette", "GBR", Tier.NATIONAL),
        "en",
        at,
        null,
        SignalType.ULTIMATUM,
        null,
        Status.ASSERTED,
        "RUS",
        "UKR",
        4,
        TextField.TEXT,
        0,
        4,
        "quote",
        0,
        8,
        sentence);
  }
}
