package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nadhir.cli.system.LiveSystem.Live;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Json;

/** What people do with alerts, over HTTP, from the request to the alert that tells it. */
@ExtendWith(LiveSystem.class)
class CommandIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whoTakesNoteAndTakesItBackIsToldByTheAlert(Live live) {
    Alert alert = live.on(LiveSystem.NOTED);

    HttpResponse<byte[]> taken = post(live, alert, "/ack", "{'by':'desk','note':'Asked.'}");
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(json(taken).get("id").asText()).isNotBlank();
    Alert noted = becomes(live, alert, a -> a.state() == AlertState.ACKNOWLEDGED);
    assertThat(noted.attention().acknowledgement().by()).isEqualTo("desk");
    assertThat(noted.attention().acknowledgement().note()).isEqualTo("Asked.");
    assertThat(noted.attention().urgent()).isFalse();

    String path = Live.path(alert) + "/ack?by=desk";
    assertThat(live.client().delete(Service.ALERT, path).statusCode()).isEqualTo(202);
    becomes(live, alert, a -> a.attention().acknowledgement() == null);
  }

  @Test
  void aSnoozeEndsWhenItIsTakenBack(Live live) {
    Alert alert = live.on(LiveSystem.SNOOZED);

    HttpResponse<byte[]> taken = post(live, alert, "/snooze", "{'by':'desk','for':'4h'}");
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(json(taken).get("until").asText()).isNotBlank();
    becomes(live, alert, a -> a.attention().snooze() != null);

    String path = Live.path(alert) + "/snooze?by=desk";
    assertThat(live.client().delete(Service.ALERT, path).statusCode()).isEqualTo(202);
    becomes(live, alert, a -> a.attention().snooze() == null);
  }

  @Test
  void aWrongBodyIsAProblemWithAllMistakes(Live live) {
    Alert alert = live.on(LiveSystem.NOTED);

    HttpResponse<byte[]> refused = post(live, alert, "/snooze", "{'for':'4 hours','to':1}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(json(refused).get("errors").findValuesAsText("where"))
        .containsExactly("by", "for", "to");
  }

  @Test
  void onlyJsonIsRead(Live live) {
    HttpResponse<byte[]> refused =
        live.client()
            .post(
                Service.ALERT,
                Live.path(live.on(LiveSystem.NOTED)) + "/ack",
                "text/plain",
                "{\"by\":\"another site\"}");

    assertThat(refused.statusCode()).isEqualTo(415);
  }

  @Test
  void anUnknownAlertTakesNoCommand(Live live) {
    HttpResponse<byte[]> refused =
        live.client()
            .post(Service.ALERT, "/alerts/none/ack", "application/json", "{\"by\":\"desk\"}");

    assertThat(refused.statusCode()).isEqualTo(404);
  }

  @Test
  void anAlertThatIsOverTakesNoCommand(Live live) {
    HttpResponse<byte[]> refused = post(live, live.over(), "/ack", "{'by':'desk'}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("detail").asText()).contains("resolved");
  }

  private static HttpResponse<byte[]> post(Live live, Alert alert, String what, String body) {
    return live.client()
        .post(Service.ALERT, Live.path(alert) + what, "application/json", body.replace('\'', '"'));
  }

  private static Alert becomes(Live live, Alert alert, Predicate<Alert> wanted) {
    return await().atMost(PATIENCE).until(() -> live.again(alert), wanted);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.read(answer.body(), JsonNode.class);
  }
}
