package org.nadhir.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nadhir.contracts.SignalType.ATTACK;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.CommandAction;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.Theatres;
import org.nadhir.contracts.Topic;

class AlertTopologyTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> reports;
  private Settings settings = settings(TestRules.score());
  private TestInputTopic<String, byte[]> commands;
  private TestOutputTopic<String, byte[]> alerts;
  private TestOutputTopic<String, byte[]> current;
  private TestOutputTopic<String, byte[]> aside;

  @BeforeEach
  void start(@TempDir java.nio.file.Path state) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver =
        new TopologyTestDriver(
            new AlertTopology(() -> settings, new StreamMetrics(registry)).build(), properties);
    reports =
        driver.createInputTopic(
            Topic.Names.SIGNALS, new StringSerializer(), new ByteArraySerializer());
    commands =
        driver.createInputTopic(
            Topic.Names.ALERTS_COMMANDS, new StringSerializer(), new ByteArraySerializer());
    alerts = output(Topic.Names.ALERTS);
    current = output(Topic.Names.ALERTS_CURRENT);
    aside = output(Topic.Names.SIGNALS_DLQ);
  }

  @AfterEach
  void stop() {
    if (driver != null) {
      driver.close();
    }
  }

  @Test
  void twoStoriesRaiseAnAlertAsACloudEvent() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));

    TestRecord<String, byte[]> record = alerts.readRecord();
    Alert alert = Json.read(record.value(), Alert.class);
    assertThat(record.key()).isEqualTo(alert.id()).isEqualTo("sum.ukraine.20220101T120000Z");
    assertThat(alert.state()).isEqualTo(AlertState.FIRING);
    assertThat(header(record, "ce_id")).isEqualTo(alert.id() + ":1");
    assertThat(header(record, "ce_type")).isEqualTo("org.nadhir.alert.v1");
    assertThat(header(record, "ce_time")).isEqualTo("2022-01-01T12:00:00Z");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(current.readValue()).isEqualTo(record.value());
  }

  @Test
  void theSameArticleTwiceCountsOnce() {
    SignalReport report = News.at("2022-01-01T00:00:00Z").report(ATTACK);
    pipe(report);
    pipe(report);

    assertThat(alerts.isEmpty()).isTrue();
    assertThat(
            registry
                .counter("nadhir.reports.counted", "theatre", "ukraine", "fate", "duplicate")
                .count())
        .isEqualTo(1);
  }

  @Test
  void newsOnOtherTheatresMovesTheTimeThatResolvesAnAlert() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    pipe(News.at("2022-02-01T00:00:00Z").report());

    assertThat(read(alerts))
        .extracting(Alert::state)
        .containsExactly(AlertState.FIRING, AlertState.RECOVERING, AlertState.RESOLVED);
  }

  @Test
  void aReplacedAlertLeavesATombstoneAmongTheCurrentOnes() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    pipe(News.at("2022-01-01T06:00:00Z").by("c").report(ATTACK));

    assertThat(current.readKeyValuesToMap())
        .containsEntry("sum.ukraine.20220101T120000Z", null)
        .containsKey("sum.ukraine.20220101T060000Z");
  }

  @Test
  void aRevisionThatSaysItNoLongerTakesBackWhatRestedOnIt() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").asRevision(2).report());

    assertThat(current.readKeyValuesToMap()).containsEntry("sum.ukraine.20220101T120000Z", null);
  }

  @Test
  void aRevisionThatSaysMoreCountsInPlaceOfTheFirst() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report());
    pipe(News.at("2022-01-01T12:00:00Z").by("b").asRevision(2).report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));

    assertThat(read(alerts)).extracting(Alert::state).containsExactly(AlertState.FIRING);
  }

  @Test
  void anUnreadableReportIsSetAsideWithItsBytes() {
    byte[] bytes = "{no json".getBytes(StandardCharsets.UTF_8);
    reports.pipeInput("key", bytes);

    TestRecord<String, byte[]> record = aside.readRecord();
    assertThat(record.value()).isEqualTo(bytes);
    assertThat(header(record, "reason")).startsWith("unreadable");
    assertThat(header(record, "stage")).isEqualTo("alert");
    assertThat(header(record, "origin")).startsWith(Topic.Names.SIGNALS);
  }

  @Test
  void undatedAndFutureArticlesCountInNoWindow() {
    SignalReport good = News.at("2022-01-01T00:00:00Z").report(ATTACK);
    pipe(dated(good, null));
    pipe(dated(good, Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(setAside("undated")).isEqualTo(1);
    assertThat(setAside("future")).isEqualTo(1);
    assertThat(registry.find("nadhir.reports.counted").counter()).isNull();
  }

  @Test
  void theBooksBalance() {
    pipe(News.at("2022-01-01T00:00:00Z").report(ATTACK));
    pipe(News.at("2022-01-02T00:00:00Z").report());
    pipe(dated(News.at("2022-01-03T00:00:00Z").report(ATTACK), null));
    reports.pipeInput("key", new byte[] {1});

    double received = registry.counter("nadhir.reports.received").count();
    double spread = registry.counter("nadhir.reports.spread").count();
    double silent = registry.counter("nadhir.reports.silent").count();
    assertThat(received).isEqualTo(4);
    assertThat(spread + silent + setAside("undated") + setAside("unreadable")).isEqualTo(received);
  }

  @Test
  void aTheatreThatLeavesThisInstanceIsShownNoLonger() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    double there = registry.get("nadhir.theatre.score").gauge().value();
    driver.close();
    driver = null;

    assertThat(there).isEqualTo(20);
    assertThat(registry.get("nadhir.theatre.score").gauge().value()).isNaN();
  }

  @Test
  void withFreshNewsTheWallClockResolves() {
    Instant now = Instant.parse("2022-01-01T12:00:00Z");
    driver.advanceWallClockTime(Duration.ZERO);
    pipe(fresh(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK)));
    pipe(fresh(News.at(now).by("b").report(ATTACK)));
    driver.advanceWallClockTime(Duration.ofDays(3));

    assertThat(read(alerts)).last().extracting(Alert::state).isEqualTo(AlertState.RESOLVED);
  }

  @Test
  void whatAPersonDoesIsToldOnceAsPartOfTheAlert() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    pipe(command("ukraine"));
    pipe(command("ukraine"));

    assertThat(read(alerts))
        .extracting(Alert::state, Alert::sequence)
        .containsExactly(tuple(AlertState.FIRING, 1L), tuple(AlertState.ACKNOWLEDGED, 2L));
  }

  @Test
  void aCommandThatCannotBeUsedIsSetAside() {
    TestOutputTopic<String, byte[]> unusable = output(Topic.Names.ALERTS_DLQ);
    pipe(command("atlantis"));
    commands.pipeInput("key", "{no json".getBytes(StandardCharsets.UTF_8));

    assertThat(unusable.readRecordsToList())
        .extracting(record -> header(record, "detail"))
        .satisfiesExactly(
            detail -> assertThat(detail).isEqualTo("key: there is no theatre 'atlantis'"),
            detail -> assertThat(detail).startsWith("no AlertCommand"));
    assertThat(registry.counter("nadhir.commands.set.aside", "reason", "unreadable").count())
        .isEqualTo(2);
  }

  @Test
  void changedRulesDecideAnewWithoutARestart() {
    pipe(News.at("2022-01-01T00:00:00Z").by("a").report(ATTACK));
    pipe(News.at("2022-01-01T12:00:00Z").by("b").report(ATTACK));
    Alert told = read(alerts).get(0);
    settings = settings(TestRules.patient());
    driver.advanceWallClockTime(Duration.ofMillis(200));

    assertThat(read(alerts))
        .extracting(Alert::id, Alert::ruleVersion, Alert::state, Alert::sequence)
        .containsExactly(tuple(told.id(), "2", AlertState.PENDING, 2L));
  }

  private static Settings settings(RuleBook rules) {
    return new Settings(rules, Theatres.bundled(), Duration.ofDays(180));
  }

  private static AlertCommand command(String theatre) {
    return new AlertCommand(
        "c-1",
        CommandAction.ACKNOWLEDGE,
        "sum." + theatre,
        "sum",
        KeyType.THEATRE,
        theatre,
        "desk",
        null,
        null,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private void pipe(AlertCommand command) {
    commands.pipeInput(command.alertId(), Json.write(command));
  }

  private static SignalReport fresh(SignalReport report) {
    ArticleSummary a = report.article();
    return with(report, a.publishedAt(), a.publishedAt());
  }

  private static SignalReport dated(SignalReport report, Instant at) {
    return with(report, at, report.article().fetchedAt());
  }

  private static SignalReport with(SignalReport report, Instant at, Instant fetched) {
    ArticleSummary article = new ArticleSummary("t", null, Outlet.UNKNOWN, "en", at, fetched, null);
    return new SignalReport(
        report.articleId(),
        article,
        report.fingerprint(),
        null,
        report.signals(),
        "test",
        List.of());
  }

  private double setAside(String reason) {
    return registry.counter("nadhir.reports.set.aside", "reason", reason).count();
  }

  private void pipe(SignalReport report) {
    reports.pipeInput(report.articleId(), Json.write(report));
  }

  private static List<Alert> read(TestOutputTopic<String, byte[]> topic) {
    return topic.readValuesToList().stream().map(v -> Json.read(v, Alert.class)).toList();
  }

  private static String header(TestRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
