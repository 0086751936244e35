package org.nadhir.alert.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.command.Mistake;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Summary;
import org.nadhir.contracts.Window;

class AlertQueryTest {
  private static final Instant AT = Instant.parse("2022-02-24T04:10:00Z");

  private final Alert fallen = alert("fallen", KeyType.DYAD, "RUS>UKR", Severity.CRITICAL, false);
  private final Alert risen = alert("risen", KeyType.COUNTRY, "UKR", Severity.WATCH, true);
  private final AlertQuery query = new AlertQuery();

  @Test
  void severityIsThePresentOne() {
    query.severity = "critical";
    assertThat(query.of(List.of(fallen, risen))).isEmpty();

    query.severity = "watch";
    assertThat(query.of(List.of(fallen, risen))).containsExactly(fallen, risen);
  }

  @Test
  void peakIsTheHighest() {
    query.peak = "critical";

    assertThat(query.of(List.of(fallen, risen))).containsExactly(fallen);
  }

  @Test
  void keyAndItsKindAreAskedFor() {
    query.key = "RUS>UKR";
    assertThat(query.of(List.of(fallen, risen))).containsExactly(fallen);

    query.keyType = "country";
    assertThat(query.of(List.of(fallen, risen))).isEmpty();
  }

  @Test
  void urgentIsWhatWasToBeToldAtOnce() {
    query.urgent = "true";

    assertThat(query.of(List.of(fallen, risen))).containsExactly(risen);
  }

  @Test
  void limitTakesTheFirst() {
    query.limit = "1";

    assertThat(query.of(List.of(fallen, risen))).containsExactly(fallen);
  }

  @Test
  void allWrongParametersAreToldAtOnce() {
    query.state = "on";
    query.urgent = "perhaps";
    query.limit = "1001";

    WebApplicationException bad =
        catchThrowableOfType(WebApplicationException.class, () -> query.of(List.of(risen)));

    Problem problem = (Problem) bad.getResponse().getEntity();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .containsExactly(
            new Mistake(
                "state", "'on'", "pending, firing, recovering, resolved, acknowledged, retracted"),
            new Mistake("urgent", "'perhaps'", "true, false"),
            new Mistake("limit", "'1001'", "1 to 1000"));
  }

  private static Alert alert(
      String id, KeyType keyType, String key, Severity peak, boolean urgent) {
    return new Alert(
        id,
        "rule",
        "1",
        key,
        null,
        Severity.WATCH,
        peak,
        AlertState.FIRING,
        1,
        AT,
        AT,
        10,
        8,
        new Window(AT.minusSeconds(60), AT),
        1,
        1,
        Map.of(),
        List.of(),
        new Summary("en", "ar"),
        "raised",
        List.of(),
        keyType,
        new Attention(urgent, false, null, null, null),
        null);
  }
}
