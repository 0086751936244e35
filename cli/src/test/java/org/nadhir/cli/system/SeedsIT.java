package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nadhir.cli.replay.Replay;
import org.nadhir.cli.replay.ReplayReport;
import org.nadhir.cli.system.SeededSystem.Seeded;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.TextField;

/** The seeds, replayed through the real broker and the three packaged services. */
@ExtendWith(SeededSystem.class)
class SeedsIT {

  @Test
  void theSeedsGiveTheGoldenAlerts(Seeded seeded) throws IOException {
    Golden.check(seeded.client().alerts(""));
  }

  @Test
  void everySeedIsAcceptedOnce(Seeded seeded) throws IOException {
    assertThat(seeded.replay().rejected()).isEmpty();
    assertThat(seeded.replay().accepted()).isEqualTo(seeded.replay().files());
  }

  @Test
  void ukraineRisesThroughTheSeveritiesAndResolves(Seeded seeded) {
    List<Alert> tension = seeded.client().alerts("?theatre=ukraine&rule=tension");

    assertThat(tension)
        .flatExtracting(Alert::history)
        .extracting(step -> step.severity())
        .contains(Severity.WATCH, Severity.WARNING, Severity.CRITICAL);
    assertThat(tension).extracting(Alert::state).contains(AlertState.RESOLVED);
    assertThat(tension).allMatch(a -> a.startsAt().toString().matches("202[12]-.*"));
  }

  @Test
  void onlyUkraineFires(Seeded seeded) {
    assertThat(seeded.client().alerts(""))
        .allMatch(
            alert ->
                alert.keyType() == KeyType.THEATRE
                    ? alert.key().equals("ukraine")
                    : alert.key().matches(".*(UKR|RUS).*"));
  }

  @Test
  void noAlertRestsOnAQuietDay(Seeded seeded) throws IOException {
    List<String> quiet;
    try (Stream<Path> files = Files.list(SeededSystem.SEEDS.resolve("quiet"))) {
      quiet = files.map(SeedsIT::url).toList();
    }

    assertThat(quiet).hasSizeGreaterThan(25);
    assertThat(seeded.client().alerts(""))
        .flatExtracting(Alert::evidence)
        .extracting(AlertEvidence::url)
        .doesNotContainAnyElementsOf(quiet);
  }

  private static String url(Path seed) {
    try (Stream<String> lines = Files.lines(seed)) {
      return lines.filter(l -> l.startsWith("Url: ")).findFirst().orElseThrow().substring(5);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyQuoteStandsInItsArticle(Seeded seeded) {
    List<AlertEvidence> evidence =
        seeded.client().alerts("").stream().flatMap(a -> a.evidence().stream()).toList();

    assertThat(evidence).isNotEmpty();
    for (AlertEvidence one : evidence) {
      byte[] body = seeded.client().get(Service.ALERT, "/articles/" + one.articleId()).body();
      Article article = Json.read(body, Article.class);
      String text = one.field() == TextField.TITLE ? article.title() : article.text();
      assertThat(text.substring(one.start(), one.end())).isEqualTo(one.quote());
    }
  }

  @Test
  void aPlainConsumerReadsAlertsAsCloudEventsWithoutAGap(Seeded seeded) {
    List<ConsumerRecord<String, String>> records = AlertTopic.records(seeded.running().bootstrap());

    assertThat(records)
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(header(r, "ce_type")).isEqualTo("org.nadhir.alert.v1");
              assertThat(header(r, "ce_specversion")).isEqualTo("1.0");
              assertThat(header(r, "ce_time")).isNotBlank();
              assertThat(header(r, "ce_id")).startsWith(r.key());
            });
    AlertTopic.assertNoGap(records);
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void aSecondReplayChangesNothing(Seeded seeded) throws InterruptedException {
    String before = Golden.text(seeded.client().alerts(""));
    ReplayReport again =
        Replay.of(SeededSystem.SEEDS, 0, seeded.running().url(Service.INGEST)).run(() -> {});
    Settled.waitFor(seeded.running().bootstrap());

    assertThat(again.accepted()).isZero();
    assertThat(again.duplicates()).isEqualTo(again.files());
    assertThat(Golden.text(seeded.client().alerts(""))).isEqualTo(before);
  }

  @Test
  void aTheatreHasATimelineAndAStanding(Seeded seeded) {
    JsonNode chart = seeded.client().json(Service.ALERT, "/theatres/ukraine/timeline");
    JsonNode theatres = seeded.client().json(Service.ALERT, "/theatres");

    assertThat(chart.get("points").size()).isGreaterThan(50);
    assertThat(chart.get("levels").size()).isEqualTo(3);
    assertThat(theatres.findValuesAsText("id")).contains("ukraine", "taiwan-strait");
  }

  @Test
  void whatIsAskedWronglyIsAnsweredAsAProblem(Seeded seeded) {
    HttpResponse<byte[]> state = seeded.client().get(Service.ALERT, "/alerts?state=loud");
    HttpResponse<byte[]> theatre =
        seeded.client().get(Service.ALERT, "/theatres/atlantis/timeline");

    assertThat(state.statusCode()).isEqualTo(400);
    assertThat(state.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(new String(state.body(), StandardCharsets.UTF_8))
        .contains("state: 'loud'; allowed: pending, firing");
    assertThat(theatre.statusCode()).isEqualTo(404);
  }

  @Test
  void theBooksOfAllServicesBalance(Seeded seeded) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Metrics ingest = Metrics.of(seeded.client(), Service.INGEST);
              Metrics nlp = Metrics.of(seeded.client(), Service.NLP);
              Metrics alert = Metrics.of(seeded.client(), Service.ALERT);
              double received = ingest.sum("nadhir_articles_received_total");
              double passedOn = ingest.sum("nadhir_articles_passed_on_total");
              assertThat(received)
                  .isPositive()
                  .isEqualTo(
                      passedOn
                          + ingest.sum("nadhir_articles_duplicate_total")
                          + ingest.sum("nadhir_articles_set_aside_total"));
              assertThat(nlp.sum("nadhir_articles_tagged_total")).isEqualTo(passedOn);
              assertThat(alert.sum("nadhir_reports_received_total")).isEqualTo(passedOn);
              assertThat(
                      alert.sum("nadhir_reports_spread_total")
                          + alert.sum("nadhir_reports_silent_total")
                          + alert.sum("nadhir_reports_set_aside_total"))
                  .isEqualTo(passedOn);
            });
  }
}
