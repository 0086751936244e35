package org.nadhir.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Acknowledgement;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Snooze;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Summary;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Tier;
import org.nadhir.contracts.Window;

class AlertTextTest {
  private static final Instant AT = Instant.parse("2022-02-24T04:10:00Z");

  private static Alert alert(AlertState state, List<AlertEvidence> evidence) {
    return alert(state, evidence, KeyType.THEATRE, "ukraine", Attention.NONE);
  }

  private static Alert alert(
      AlertState state,
      List<AlertEvidence> evidence,
      KeyType keyType,
      String key,
      Attention attention) {
    return new Alert(
        "id",
        "escalation",
        "1",
        key,
        keyType == KeyType.THEATRE ? key : null,
        Severity.CRITICAL,
        Severity.CRITICAL,
        state,
        3,
        AT,
        AT,
        42,
        40,
        new Window(AT.minusSeconds(60), AT),
        5,
        3,
        Map.of(SignalType.ATTACK, 5),
        evidence,
        new Summary("Five stories\nof three families.", "خمس قصص."),
        "raised",
        List.of(),
        keyType,
        attention,
        null);
  }

  private static AlertEvidence evidence(String quote) {
    return new AlertEvidence(
        "a1",
        "title",
        null,
        new Outlet("daily", "الصحيفة", "daily", null, Tier.NATIONAL),
        "ar",
        AT,
        null,
        SignalType.ATTACK,
        "strike",
        Status.ASSERTED,
        "RUS",
        "UKR",
        10,
        TextField.TEXT,
        0,
        quote.length(),
        quote,
        0,
        quote.length(),
        quote + " على المدينة.");
  }

  @Test
  void quoteOfArabicStandsIsolatedOnItsOwnLine() {
    assertThat(AlertText.lines(alert(AlertState.FIRING, List.of(evidence("بدأ القصف"))), false))
        .containsExactly(
            "CRITICAL  ukraine  2022-02-24 04:10Z  firing (escalation, raised)",
            "    42 against 40, stories 5, families 3: attack 5",
            "    \u2068“بدأ القصف على المدينة.”\u2069",
            "    \u2068الصحيفة\u2069, 2022-02-24 04:10Z");
  }

  @Test
  void alertThatFallsHasNoQuote() {
    assertThat(AlertText.lines(alert(AlertState.RESOLVED, List.of(evidence("بدأ القصف"))), false))
        .hasSize(2);
  }

  @Test
  void alertWithoutEvidenceHasNoQuote() {
    assertThat(AlertText.lines(alert(AlertState.FIRING, List.of()), false)).hasSize(2);
  }

  @Test
  void whoHasTakenNoteAndWhatKeepsItQuietAreTold() {
    Attention attention =
        new Attention(
            false,
            true,
            "attack",
            new Acknowledgement("مكتب المناوبة", "Asked\nthe ministry.", AT),
            new Snooze("desk", null, AT, AT.plusSeconds(3600)));

    assertThat(
            AlertText.lines(
                alert(AlertState.ACKNOWLEDGED, List.of(), KeyType.THEATRE, "ukraine", attention),
                false))
        .endsWith(
            "    acknowledged by \u2068مكتب المناوبة\u2069: Asked the ministry.",
            "    snoozed until 2022-02-24 05:10Z by desk",
            "    muted by attack",
            "    flapping");
  }

  @Test
  void keyThatIsNoTheatreIsNamedWithItsKind() {
    assertThat(head(KeyType.DYAD, "RUS>UKR")).startsWith("CRITICAL  RUS>UKR  2022");
    assertThat(head(KeyType.COUNTRY, "UKR")).startsWith("CRITICAL  country UKR  2022");
  }

  private static String head(KeyType keyType, String key) {
    Alert alert = alert(AlertState.FIRING, List.of(), keyType, key, Attention.NONE);
    return AlertText.lines(alert, false).get(0);
  }

  @Test
  void severityIsColouredAndTheEndIsGreen() {
    assertThat(AlertText.lines(alert(AlertState.FIRING, List.of()), true).get(0))
        .startsWith("\u001b[1;31mCRITICAL");
    assertThat(AlertText.lines(alert(AlertState.RESOLVED, List.of()), true).get(0))
        .startsWith("\u001b[32mCRITICAL");
  }
}
