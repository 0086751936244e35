package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.contracts.Json;

/** A system with an operator's own rules. */
class LocalSystemIT {
  private static final String RULES =
      """
      rules:
        - id: attacks
          version: "1"
          title: {en: Attacks, ar: هجمات}
          description: Attacks of two days.
          key: theatre
          condition: {count: {window: 2d, types: [attack]}}
          levels: {watch: {raise: 2, clear: 1}}
      """;

  @TempDir static Path folder;
  private static RunningSystem system;
  private static Path rules;

  @BeforeAll
  static void start() throws IOException {
    rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
    List<String> own = List.of("-Dnadhir.alert.rules=" + rules, "-Dnadhir.alert.reload-every=0s");
    system = RunningSystem.start(folder.resolve("data"), Map.of(Service.ALERT, own));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void killedServiceStaysDownUntilItIsStarted() {
    for (Service service : Service.values()) {
      assertThat(isReady(system.url(service))).as(service.title()).isTrue();
    }

    system.kill(Service.NLP);
    assertThat(isReady(system.url(Service.NLP))).isFalse();

    system.start(Service.NLP);
    assertThat(isReady(system.url(Service.NLP))).isTrue();
  }

  private static boolean isReady(URI service) {
    try {
      var connection =
          (HttpURLConnection) service.resolve("/q/health/ready").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }

  @Test
  void changedRulesAreInForceAtOnceAndBrokenOnesNever() throws IOException {
    SystemClient client = new SystemClient(system);
    assertThat(version(client)).isEqualTo("1");
    assertThat(reload(client).get("outcome").asText()).isEqualTo("unchanged");

    Files.writeString(rules, RULES.replace("window: 2d", "window: 2 days"));
    HttpResponse<byte[]> refused = client.post(Service.ALERT, "/rules/reload", "text/plain", "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Json.read(refused.body(), JsonNode.class).at("/errors/0/where").asText())
        .isEqualTo(rules + ":7:33");
    assertThat(client.get(Service.ALERT, "/rules/reload").statusCode()).isEqualTo(409);
    assertThat(version(client)).isEqualTo("1");

    Files.writeString(rules, RULES.replace("version: \"1\"", "version: \"2\""));
    assertThat(reload(client).get("outcome").asText()).isEqualTo("reloaded");
    assertThat(version(client)).isEqualTo("2");
  }

  private static JsonNode reload(SystemClient client) {
    HttpResponse<byte[]> answer = client.post(Service.ALERT, "/rules/reload", "text/plain", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  private static String version(SystemClient client) {
    return client.json(Service.ALERT, "/rules").get(0).get("version").asText();
  }
}
