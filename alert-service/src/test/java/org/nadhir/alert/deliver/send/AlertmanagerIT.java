package org.nadhir.alert.deliver.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.deliver.Alerts;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.receiver.Destination;
import org.nadhir.alert.deliver.receiver.Filter;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;
import org.nadhir.guard.reach.Network;

/** Keeps a real Alertmanager in step; skipped where Debian's prometheus-alertmanager is missing. */
class AlertmanagerIT {
  private static final Duration RESEND = Duration.ofMillis(500);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private Process process;
  private URI url;

  @BeforeEach
  void start() throws IOException {
    Path binary =
        Stream.of("/usr/bin/prometheus-alertmanager", "/usr/bin/alertmanager")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(binary != null, "prometheus-alertmanager is not installed");
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(config, "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
    int port = freePort();
    url = URI.create("http://127.0.0.1:" + port + "/am");
    process =
        new ProcessBuilder(
                binary.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--web.external-url=" + url,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> get("/-/ready") != null);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
    vertx.close();
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    return response.statusCode() == 200 ? response.body() : null;
  }

  private JsonNode alerts() throws IOException, InterruptedException {
    return Json.read(get("/api/v2/alerts").getBytes("UTF-8"), JsonNode.class);
  }

  private AlertmanagerSender sender(Severity least) {
    Filter filter = new Filter(Set.of(), Set.of(), Set.of(), least);
    var destination =
        new Destination.Alertmanager(
            List.of(url), Map.of(), RESEND, List.of(Network.of("127.0.0.0/8")));
    return new AlertmanagerSender(
        destination,
        filter,
        new Caller(vertx, Instant::now),
        Duration.ofSeconds(5),
        "https://page.example");
  }

  private static void tell(AlertmanagerSender sender, Alert alert) {
    assertThat(sender.send(Alerts.message(alert), Instant.now()))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void alertIsThereUntilItEnds() throws Exception {
    AlertmanagerSender sender = sender(Severity.WATCH);
    Instant now = Instant.now();

    tell(sender, Alerts.firing("al-1", 1, Severity.WARNING, now));

    JsonNode alert = alerts().get(0);
    assertThat(alert.at("/labels/alertname").asText()).isEqualTo("theatre-risk");
    assertThat(alert.at("/labels/severity").asText()).isEqualTo("warning");
    assertThat(alert.at("/labels/theatre").asText()).isEqualTo("ukraine");
    assertThat(alert.at("/annotations/summary_ar").asText()).startsWith("أوكرانيا");
    assertThat(alert.at("/generatorURL").asText()).endsWith("/#/alerts/al-1");

    tell(sender, Alerts.ended("al-1", 2, Severity.WARNING, now));

    assertThat(alerts()).isEmpty();
    assertThat(sender.resend(Instant.now())).isNull();
  }

  @Test
  void alertThatIsNotSentAgainIsTakenAsOverAndOneThatIsStays() throws Exception {
    AlertmanagerSender sender = sender(Severity.WATCH);
    tell(sender, Alerts.firing("al-1", 1, Severity.WARNING, Instant.now()));
    Instant patience = Instant.now().plus(RESEND.multipliedBy(6));
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(RESEND)
        .until(
            () -> {
              sender.resend(Instant.now());
              assertThat(alerts()).hasSize(1);
              return Instant.now().isAfter(patience);
            });

    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(alerts()).isEmpty());
  }

  @Test
  void riseInSeverityReplacesWhatWasThere() throws Exception {
    AlertmanagerSender sender = sender(Severity.WARNING);
    Instant now = Instant.now();
    tell(sender, Alerts.firing("al-1", 1, Severity.WATCH, now));
    assertThat(alerts()).isEmpty();
    tell(sender, Alerts.firing("al-1", 2, Severity.WARNING, now));
    tell(sender, Alerts.firing("al-1", 3, Severity.CRITICAL, now));

    assertThat(alerts()).hasSize(1);
    assertThat(alerts().get(0).at("/labels/severity").asText()).isEqualTo("critical");

    tell(sender, Alerts.firing("al-1", 4, Severity.WATCH, now));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void whatIsRememberedIsSentWithTheNextRound() throws Exception {
    AlertmanagerSender sender = sender(Severity.WATCH);
    sender.remember(Alerts.firing("al-1", 1, Severity.WARNING, Instant.now()));
    sender.remember(Alerts.ended("al-2", 2, Severity.WARNING, Instant.now()));

    assertThat(sender.resend(Instant.now())).isInstanceOf(Answer.Accepted.class);

    assertThat(alerts()).hasSize(1);
    sender.forget();
    assertThat(sender.resend(Instant.now())).isNull();
  }
}
