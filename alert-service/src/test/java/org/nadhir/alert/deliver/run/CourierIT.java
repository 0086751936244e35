package org.nadhir.alert.deliver.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.nadhir.alert.deliver.Alerts;
import org.nadhir.alert.deliver.body.Templates;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.receiver.Receivers;
import org.nadhir.alert.deliver.receiver.Sources;
import org.nadhir.alert.deliver.send.Caller;
import org.nadhir.alert.deliver.send.Senders;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.DeliveryOutcome;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Topic;

/** Couriers on a real broker, and receivers that die and come back. */
class CourierIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static TestBroker broker;
  private static KafkaClients clients;
  private static Producer<String, byte[]> producer;
  private static final Vertx VERTX = Vertx.vertx();

  private final List<Courier> couriers = new ArrayList<>();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final DeliveryMetrics metrics = new DeliveryMetrics(registry);
  private WireMockServer server;
  private String test;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start();
    clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrap()));
    producer = clients.producer();
  }

  @AfterAll
  static void stopBroker() {
    producer.close();
    broker.close();
    VERTX.close();
  }

  @BeforeEach
  void startServer(TestInfo info) {
    test = info.getTestMethod().orElseThrow().getName().toLowerCase();
    server = server(0);
  }

  @AfterEach
  void stop() {
    couriers.forEach(Courier::close);
    server.stop();
  }

  private static WireMockServer server(int port) {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().port(port).bindAddress("127.0.0.1"));
    server.start();
    server.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withStatus(200)));
    return server;
  }

  private Receiver webhook(String id, int port, String more) {
    String yaml =
        """
        receivers:
          - id: %s
            kind: webhook
            url: http://127.0.0.1:%d/
            allow_private: [127.0.0.0/8]
            timeout: 5s
            retry: {first: 100ms, most: 500ms}
        %s
        """
            .formatted(id, port, more.indent(4));
    Sources sources = new Sources(Map.of(), Path.of(""), Templates::check);
    return Receivers.read("test", yaml, sources).all().get(0);
  }

  private Courier start(Receiver receiver) {
    Courier courier = make(receiver);
    courier.start();
    couriers.add(courier);
    await().atMost(PATIENCE).until(() -> courier.standing().assigned());
    return courier;
  }

  private Courier make(Receiver receiver) {
    // No e-mail here.
    @SuppressWarnings("NullAway")
    Senders senders = new Senders(new Caller(VERTX, Instant::now), null, "http://page.example");
    return new Courier(
        receiver, senders.to(receiver), clients, producer, metrics, Clock.systemUTC(), 1000);
  }

  private void tell(String alert, Severity severity) {
    broker.tell(Alerts.firing(alert, 1, severity, Instant.now()));
  }

  private List<String> arrived() {
    return server.getAllServeEvents().stream()
        .filter(event -> event.getResponse().getStatus() == 200)
        .map(event -> event.getRequest().getHeader("webhook-id"))
        .toList();
  }

  private List<Delivery> deliveries(String receiver) {
    return broker.read(Topic.Names.ALERTS_DELIVERIES).stream()
        .map(record -> Json.read(record.value(), Delivery.class))
        .filter(delivery -> delivery.receiver().equals(receiver))
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> setAside(String receiver) {
    return broker.read(Topic.Names.ALERTS_DLQ).stream()
        .filter(record -> header(record, "receiver").equals(receiver))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private double settled(String receiver) {
    return registry.find("nadhir.delivery.settled").tag("receiver", receiver).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void newReceiverHearsNothingOfThePast() {
    tell("past", Severity.CRITICAL);
    start(webhook("new", server.port(), ""));
    tell("present", Severity.WATCH);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).contains("present:1"));
    assertThat(arrived()).containsExactly("present:1");
  }

  @Test
  void newReceiverThatRestartsBeforeItsFirstMessageMissesNothing() {
    Receiver receiver = webhook("early", server.port(), "");
    start(receiver).close();
    tell("meanwhile", Severity.WATCH);

    start(receiver);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(arrived()).containsExactly("meanwhile:1"));
  }

  @Test
  void alertmanagerIsKeptInStepAlsoAfterARestart() {
    server.stubFor(post(urlEqualTo("/api/v2/alerts")).willReturn(aResponse().withStatus(200)));
    String yaml =
        """
        receivers:
          - {id: am, kind: alertmanager, url: "http://127.0.0.1:%d", resend: 300ms, allow_private: [127.0.0.0/8]}
        """
            .formatted(server.port());
    Receiver receiver =
        Receivers.read("test", yaml, new Sources(Map.of(), Path.of(""), Templates::check))
            .all()
            .get(0);
    Courier first = start(receiver);
    tell("step", Severity.WARNING);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(posts("step")).isGreaterThan(2));
    first.close();
    server.resetRequests();

    start(receiver);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(posts("step")).isGreaterThan(1));
    assertThat(deliveries("am"))
        .filteredOn(d -> d.alertId().equals("step"))
        .extracting(Delivery::outcome)
        .containsExactly(DeliveryOutcome.DELIVERED);
    broker.tell(Alerts.ended("step", 2, Severity.WARNING, Instant.now()));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries("am")).hasSize(2));
  }

  private long posts(String alert) {
    return server.getAllServeEvents().stream()
        .filter(event -> event.getRequest().getBodyAsString().contains("\"id\":\"" + alert))
        .count();
  }

  @Test
  void nothingIsLostWhenReceiverAndServiceDie() {
    Receiver receiver = webhook("mortal", server.port(), "");
    Courier first = start(receiver);
    tell("m0", Severity.WATCH);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).contains("m0:1"));
    int port = server.port();
    server.stop();
    for (int i = 1; i <= 20; i++) {
      tell("m" + i, i % 2 == 0 ? Severity.WATCH : Severity.CRITICAL);
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deliveries("mortal"))
                    .extracting(Delivery::outcome)
                    .contains(DeliveryOutcome.RETRYING));
    first.close();
    tell("m21", Severity.CRITICAL);
    server = server(port);
    Courier second = start(receiver);

    List<String> all =
        java.util.stream.IntStream.rangeClosed(1, 21).mapToObj(i -> "m" + i + ":1").toList();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).containsAll(all));
    assertThat(arrived()).doesNotContain("m0:1");
    await().atMost(PATIENCE).until(() -> second.standing().backlog() == 0);
  }

  @Test
  void deadReceiverDelaysNoOther() {
    WireMockServer slow = server(0);
    slow.stubFor(
        post(urlEqualTo("/")).willReturn(aResponse().withStatus(200).withFixedDelay(60_000)));
    start(webhook("slow", slow.port(), ""));
    start(webhook("dead", 1, ""));
    Courier well = start(webhook("well", server.port(), ""));
    Instant start = Instant.now();
    for (int i = 0; i < 30; i++) {
      tell("w" + i, Severity.WARNING);
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).hasSize(30));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(well.standing().circuit().name()).isEqualTo("CLOSED");
    slow.stop();
  }

  @Test
  void criticalOvertakesABacklog() {
    server.stubFor(
        post(urlEqualTo("/")).willReturn(aResponse().withStatus(200).withFixedDelay(200)));
    start(webhook("busy", server.port(), ""));
    for (int i = 0; i < 20; i++) {
      tell("mild" + i, Severity.WATCH);
    }
    tell("grave", Severity.CRITICAL);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).hasSize(21));
    List<String> order = new ArrayList<>(arrived());
    java.util.Collections.reverse(order);
    assertThat(order.indexOf("grave:1")).isLessThan(5);
  }

  @Test
  void receiverThatIsGoneIsSwitchedOffAlsoAfterARestart() {
    server.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withStatus(410).withBody("bye")));
    Courier first = start(webhook("gone", server.port(), ""));
    tell("g1", Severity.CRITICAL);
    await().atMost(PATIENCE).until(() -> first.standing().off());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(setAside("gone")).hasSize(1));
    assertThat(header(setAside("gone").get(0), "reason")).isEqualTo("gone");
    assertThat(header(setAside("gone").get(0), "stage")).isEqualTo("delivery");
    first.close();

    Courier second = start(webhook("gone", server.port(), ""));
    assertThat(second.standing().off()).isTrue();
    tell("g2", Severity.CRITICAL);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deliveries("gone"))
                    .extracting(d -> d.alertId() + " " + d.outcome())
                    .containsExactly("g1 SWITCHED_OFF", "g2 SWITCHED_OFF"));
    second.close();

    server.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withStatus(200)));
    start(webhook("gone", server.port(), "updates: all"));
    tell("g3", Severity.CRITICAL);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).containsExactly("g3:1"));
  }

  @Test
  void refusedAndUnreadableMessagesAreSetAsideAndStopNothing() {
    server.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withStatus(400).withBody("what?")));
    start(webhook("picky", server.port(), ""));
    broker.tell("broken", "{".getBytes(StandardCharsets.UTF_8));
    tell("p1", Severity.WATCH);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(setAside("picky")).hasSize(2));
    assertThat(setAside("picky").get(0).value()).isEqualTo(new byte[] {'{'});
    assertThat(setAside("picky"))
        .extracting(record -> header(record, "reason"))
        .containsExactly("unreadable", "refused");
    assertThat(header(setAside("picky").get(1), "detail")).isEqualTo("status 400: what?");
    assertThat(header(setAside("picky").get(1), "origin")).startsWith("news.alerts-0@");
    assertThat(deliveries("picky"))
        .extracting(Delivery::outcome, Delivery::status)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(DeliveryOutcome.GIVEN_UP, 400));
  }

  @Test
  void twoInstancesShareAndOneTakesOverFromTheOther() {
    Receiver receiver = webhook("shared", server.port(), "");
    Courier one = start(receiver);
    Courier two = make(receiver);
    two.start();
    couriers.add(two);
    for (int i = 0; i < 10; i++) {
      tell("s" + i, Severity.WARNING);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).hasSize(10));
    Courier holder = one.standing().assigned() ? one : two;
    Courier other = holder == one ? two : one;
    assertThat(other.standing().assigned()).isFalse();

    holder.close();
    await().atMost(PATIENCE).until(() -> other.standing().assigned());
    tell("s10", Severity.WARNING);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).contains("s10:1"));
    assertThat(arrived()).doesNotHaveDuplicates();
  }

  @Test
  void booksBalance() {
    Courier courier = start(webhook("books", server.port(), "filters: {min_severity: warning}"));
    for (int i = 0; i < 10; i++) {
      tell("b" + i, Severity.values()[i % 3]);
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              double received =
                  registry.counter("nadhir.delivery.received", "receiver", "books").count();
              assertThat(received).isGreaterThanOrEqualTo(10);
              assertThat(settled("books") + courier.standing().backlog()).isEqualTo(received);
            });
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived()).hasSize(6));
  }
}
