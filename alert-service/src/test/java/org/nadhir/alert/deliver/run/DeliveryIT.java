package org.nadhir.alert.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.Alerts;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Topic;
import org.w3c.dom.Document;

/** The whole service: from {@code news.alerts} to web server, mail server, feed and page. */
@QuarkusTest
@QuarkusTestResource(DeliveryResource.class)
class DeliveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TestHTTPResource("/")
  URI service;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @ConfigProperty(name = "test.imap.port")
  int imap;

  @ConfigProperty(name = "test.web")
  String web;

  @BeforeEach
  void waitForCouriers() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .filteredOn(line -> line.startsWith("nadhir_delivery_assigned{"))
                    .hasSize(4)
                    .allMatch(line -> line.endsWith(" 1.0")));
  }

  private List<String> metrics() throws Exception {
    return get("/q/metrics").body().lines().toList();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void tell(Alert alert) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topic.Names.ALERTS, alert.id(), Json.write(alert))).get();
    }
  }

  private static Alert alert(String id) {
    return Alerts.alert(
        id,
        1,
        Severity.CRITICAL,
        AlertState.FIRING,
        true,
        Instant.parse(Instant.now().toString().substring(0, 19) + "Z"),
        Alerts.HOSTILE);
  }

  private JsonNode requests(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(web + "/__admin/requests")).build();
    String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    JsonNode all = Json.read(body.getBytes("UTF-8"), JsonNode.class).get("requests");
    var found = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    all.forEach(
        one -> {
          if (one.at("/request/url").asText().equals(path)) {
            found.add(one.get("request"));
          }
        });
    return found;
  }

  @Test
  void alertReachesEveryReceiverAndShowsWhatCameOfIt() throws Exception {
    tell(alert("al-all"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(outcomes("al-all"))
                    .containsExactlyInAnyOrder(
                        "hook delivered", "chat delivered", "desk delivered", "log delivered"));
    JsonNode hook = only(requests("/hook"), "al-all:1");
    assertThat(hook.at("/headers/Content-Type").asText())
        .startsWith("application/cloudevents+json");
    assertThat(hook.at("/headers/webhook-signature").asText()).startsWith("v1,");
    JsonNode event = Json.read(hook.get("body").asText().getBytes("UTF-8"), JsonNode.class);
    assertThat(event.at("/data/id").asText()).isEqualTo("al-all");
    assertThat(only(requests("/chat"), "al-all:1").get("body").asText()).contains("\"blocks\"");
    assertThat(metrics())
        .anyMatch(
            line ->
                line.startsWith("nadhir_delivery_attempts_total{")
                    && line.contains("outcome=\"delivered\"")
                    && line.contains("receiver=\"desk\"")
                    && !line.endsWith(" 0.0"));
    for (String name :
        List.of(
            "received_total",
            "settled_total",
            "backlog",
            "circuit",
            "oldest_waiting_seconds",
            "switched_off",
            "attempt_time_seconds_count")) {
      assertThat(metrics()).anyMatch(line -> line.startsWith("nadhir_delivery_" + name + "{"));
    }
    assertThat(json("/alerts/al-all").get("rule").asText()).isEqualTo("theatre-risk");
  }

  private static JsonNode only(JsonNode requests, String id) {
    List<JsonNode> found = new ArrayList<>();
    requests.forEach(
        request -> {
          if (request.at("/headers/webhook-id").asText().equals(id)) {
            found.add(request);
          }
        });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private JsonNode json(String path) throws Exception {
    return Json.read(get(path).body().getBytes("UTF-8"), JsonNode.class);
  }

  private List<String> outcomes(String id) throws Exception {
    List<String> outcomes = new ArrayList<>();
    json("/alerts/" + id)
        .path("deliveries")
        .forEach(d -> outcomes.add(d.get("receiver").asText() + " " + d.get("outcome").asText()));
    return outcomes;
  }

  @Test
  void mailHoldsBothPartsAndBothScripts() throws Exception {
    tell(alert("al-mail"));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(mail("al-mail")).isNotNull());
    Message mail = mail("al-mail");
    assertThat(mail.getSubject()).startsWith("[نذير] حرج: ").contains("ukraine");
    assertThat(mail.getFrom()[0]).hasToString("nadhir@news.example");
    assertThat(mail.getHeader("Message-ID")).containsExactly("<al-mail.1.desk@nadhir>");
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    String text = (String) parts.getBodyPart(0).getContent();
    String html = (String) parts.getBodyPart(1).getContent();
    assertThat(text).contains("أوكرانيا", "Ukraine", "\u2068").doesNotContain("\u202E");
    assertThat(html)
        .contains("lang=\"ar\" dir=\"rtl\"", "أوكرانيا", "lang=\"en\" dir=\"ltr\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  private Message mail(String alert) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", imap, "desk@news.example", "desk@news.example");
    var inbox = store.getFolder("INBOX");
    inbox.open(jakarta.mail.Folder.READ_ONLY);
    for (Message message : inbox.getMessages()) {
      if (message.getHeader("X-Nadhir-Id")[0].equals(alert + ":1")) {
        return message;
      }
    }
    store.close();
    return null;
  }

  @Test
  void feedIsAtomAndIsAskedForConditionally() throws Exception {
    Alert alert = alert("al-atom");
    tell(alert);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("/alerts.atom").body()).contains("al-atom"));

    HttpResponse<String> feed = get("/alerts.atom?theatre=ukraine&severity=critical");
    assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    Document xml = parse(feed.body());
    assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.body())
        .contains("<id>tag:nadhir.org,2026:alert/al-atom</id>", "<updated>" + alert.at())
        .contains("xml:lang=\"ar\" dir=\"rtl\"", "أوكرانيا", "xml:lang=\"en\"")
        .doesNotContain("<script", "\u202E");
    String tag = feed.headers().firstValue("ETag").orElseThrow();
    String changed = feed.headers().firstValue("Last-Modified").orElseThrow();
    String path = "/alerts.atom?theatre=ukraine&severity=critical";
    assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(path, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get("/alerts.atom?theatre=nowhere").body()).doesNotContain("<entry>");
    assertThat(get("/alerts.atom?severity=dire").statusCode()).isEqualTo(400);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes("UTF-8")));
  }
}
