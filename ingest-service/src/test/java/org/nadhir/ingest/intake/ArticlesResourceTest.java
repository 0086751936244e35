package org.nadhir.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.ingest.register.KnownArticles;

@QuarkusTest
@QuarkusTestResource(ArticlesInMemory.class)
class ArticlesResourceTest {
  @Inject
  @Connector("smallrye-in-memory")
  InMemoryConnector connector;

  @Inject KnownArticles known;

  @TestHTTPResource URI root;

  private InMemorySink<byte[]> sink;

  @BeforeEach
  void load() {
    known.markLoaded();
    sink = connector.sink("articles");
    sink.clear();
  }

  @Test
  void articleIsSentWithKeyAndCloudEventsHeaders() throws Exception {
    HttpResponse<String> answer =
        post(
            "application/json",
            "{\"text\":\"Sent once.\",\"publishedAt\":\"2021-12-07T09:30:00Z\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    Message<byte[]> message = sink.received().get(0);
    Article article = Json.read(message.getPayload(), Article.class);
    assertThat(answer.body())
        .contains("\"id\":\"" + article.id() + "\"")
        .contains("\"result\":\"accepted\"");
    var metadata = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    assertThat(metadata.getKey()).isEqualTo(article.id());
    assertThat(header(metadata.getHeaders(), "ce_type")).isEqualTo("org.nadhir.article.v1");
    assertThat(header(metadata.getHeaders(), "ce_time")).isEqualTo("2021-12-07T09:30:00Z");
    assertThat(header(metadata.getHeaders(), "ce_id")).isEqualTo(article.id());
  }

  @Test
  void secondPostIsADuplicateAndNotSent() throws Exception {
    post("application/json", "{\"text\":\"Sent twice.\"}");
    HttpResponse<String> answer = post("application/json", "{\"text\":\"Sent twice.\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"result\":\"duplicate\"");
    assertThat(sink.received()).hasSize(1);
  }

  @Test
  void linesAreAnsweredOneByOne() throws Exception {
    HttpResponse<String> answer =
        post(
            "application/x-ndjson", "{\"text\":\"Line one.\"}\n\nnope\n{\"text\":\"Line one.\"}\n");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"accepted\":1,\"duplicate\":1,\"rejected\":1")
        .contains("\"line\":1")
        .contains("\"line\":3,\"error\"")
        .contains("\"line\":4");
  }

  @Test
  void linesThatAreAllBadAreABadRequest() throws Exception {
    HttpResponse<String> answer = post("application/x-ndjson", "nope\n{}\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"rejected\":2").contains("\"status\":400");
  }

  @Test
  void badArticleIsAProblemThatSaysWhatIsAllowed() throws Exception {
    HttpResponse<String> answer = post("application/json", "{\"text\":\"A.\",\"url\":\"ftp://x\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"where\":\"url\"").contains("http or https");
  }

  @Test
  void rawDocumentIsRead() throws Exception {
    HttpResponse<String> answer =
        post("text/plain", "Title: Port open\nOutlet: sample-tv-ar\n\nالميناء مفتوح.\n");

    assertThat(answer.statusCode()).isEqualTo(202);
    Article article = Json.read(sink.received().get(0).getPayload(), Article.class);
    assertThat(article.title()).isEqualTo("Port open");
    assertThat(article.text()).isEqualTo("الميناء مفتوح.");
  }

  @Test
  void otherContentTypesAndLargeBodiesAreRefused() throws Exception {
    var xml = post("application/xml", "<a/>");
    assertThat(xml.statusCode()).isEqualTo(415);
    assertThat(xml.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(xml.body()).contains("allowed: application/json, application/x-ndjson, text/plain");
    assertThat(post("text/plain", "a".repeat(17 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void metricsBalance() throws Exception {
    post("application/json", "{\"text\":\"Counted.\"}");
    post("application/json", "{}");

    String metrics = get("/q/metrics");

    assertThat(sum(metrics, "nadhir_articles_received_total"))
        .isPositive()
        .isEqualTo(
            sum(metrics, "nadhir_articles_passed_on_total")
                + sum(metrics, "nadhir_articles_duplicate_total")
                + sum(metrics, "nadhir_articles_set_aside_total"));
  }

  @Test
  void interfaceIsDescribed() throws Exception {
    assertThat(get("/q/openapi")).contains("/articles").contains("application/x-ndjson");
  }

  private static double sum(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(root.resolve("/articles"))
            .expectContinue(body.length() > 1 << 20)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(root.resolve(path))).body();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
