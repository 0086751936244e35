package org.nadhir.ingest.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.ingest.intake.ArticlesInMemory;
import org.nadhir.ingest.register.KnownArticles;

@QuarkusTest
@QuarkusTestResource(ArticlesInMemory.class)
class HostilePostTest {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  @Inject
  @Connector("smallrye-in-memory")
  InMemoryConnector connector;

  @Inject KnownArticles known;

  @Inject Posts posts;

  @TestHTTPResource URI root;

  private InMemorySink<byte[]> sink;

  @BeforeEach
  void load() {
    known.markLoaded();
    sink = connector.sink("articles");
    sink.clear();
  }

  @Test
  void bodyThatSaysItIsTooLargeIsRefusedInWords() throws Exception {
    String answer = post("text/plain", length(2L << 30), "Expect: 100-continue\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    assertThat(answer).contains("\"status\":413").contains("at most 1073741824 bytes");
  }

  @Test
  void documentThatTurnsOutTooLargeIsRefusedInWords() throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      http.post("text/plain", CHUNKED);
      for (int i = 0; i < 5; i++) {
        http.chunk("a".repeat(1 << 20));
      }
      String answer = http.send("0\r\n\r\n").answer();
      assertThat(answer).startsWith("HTTP/1.1 413").contains("at most 4194304 bytes");
      assertThat(answer).contains("application/problem+json");
    }
  }

  @Test
  void gzipIsTakenAndABombIsNot() throws Exception {
    byte[] good = RawHttp.gzip("{\"text\":\"Zipped.\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(gzipped(NDJSON, good)).startsWith("HTTP/1.1 202").contains("\"accepted\":1");
    assertThat(gzipped(NDJSON, RawHttp.gzip(new byte[64 << 20]))).startsWith("HTTP/1.1 413");
    assertThat(gzipped("text/plain", RawHttp.gzip(new byte[64 << 20]))).startsWith("HTTP/1.1 413");
    assertThat(gzipped("text/plain", "plain".getBytes(StandardCharsets.UTF_8)))
        .startsWith("HTTP/1.1 400")
        .contains("no whole gzip");
    assertThat(post("text/plain", "Content-Encoding: zstd\r\n", length(0)))
        .startsWith("HTTP/1.1 415")
        .contains("'zstd'; allowed: gzip, or none");
  }

  @Test
  void jsonInAnotherCharsetIsRefusedClearly() throws Exception {
    assertThat(post("application/json; charset=windows-1256", length(0)))
        .startsWith("HTTP/1.1 415")
        .contains("charset 'windows-1256'; allowed: UTF-8");
    String body = "{\"text\":\"In UTF-8.\"}";
    try (RawHttp http = new RawHttp(root)) {
      assertThat(
              http.post("application/json; charset=\"UTF-8\"", length(body.length()))
                  .send(body)
                  .answer())
          .startsWith("HTTP/1.1 202");
    }
  }

  @Test
  void connectionThatEndsInTheMiddleLeavesWholeLinesOnly() throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      http.post(NDJSON, CHUNKED).chunk("{\"text\":\"Whole one.\"}\n{\"text\":\"Half");
      await().until(() -> sink.received().size() == 1);
    }
    await().until(() -> posts.reading() == 0);
    assertThat(sink.received()).hasSize(1);
  }

  @Test
  void brokenChunkedEncodingIsNoArticle() throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      String answer =
          http.post("application/json", CHUNKED).send("zz\r\n{\"text\":\"A\"}").answer();
      assertThat(answer).doesNotContain(" 202 ");
    }
    assertThat(sink.received()).isEmpty();
  }

  @Test
  void longStreamOfLinesIsAnsweredWithinBounds() throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      http.post(NDJSON, CHUNKED, "Connection: close\r\n");
      String lines = "x\n".repeat(5_000);
      for (int i = 0; i < 5; i++) {
        http.chunk(lines);
      }
      String answer = http.send("0\r\n\r\n").answer();
      assertThat(answer).startsWith("HTTP/1.1 400").contains("\"rejected\":25000");
      assertThat(answer).contains("\"unlisted\":").hasSizeLessThan(7 << 20);
    }
  }

  @Test
  void postThatIsRefusedBeforeItsEndIsAnsweredAndItsConnectionClosed() throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      http.post(NDJSON, CHUNKED, "Content-Encoding: gzip\r\n").chunk("no gzip at all");
      http.chunk("x");
      assertThat(http.answer()).startsWith("HTTP/1.1 400").contains("no whole gzip");
      assertThat(http.isClosedBySender()).isTrue();
    }
  }

  @Test
  void pageOfAnotherSiteCanNeitherPostNorRead() throws Exception {
    String body = "A text.";
    try (RawHttp http = new RawHttp(root)) {
      String answer =
          http.post("text/plain", "Origin: https://evil.example\r\n", length(body.length()))
              .send(body)
              .answer();
      assertThat(answer).startsWith("HTTP/1.1 403").contains("foreign_origin");
    }
    try (RawHttp http = new RawHttp(root)) {
      String answer =
          http.send("GET /q/openapi HTTP/1.1\r\nHost: evil.example:8081\r\n\r\n").answer();
      assertThat(answer).startsWith("HTTP/1.1 403").contains("foreign_host");
    }
    assertThat(sink.received()).isEmpty();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10));
  }

  private String gzipped(String type, byte[] body) throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      return http.post(type, "Content-Encoding: gzip\r\n", length(body.length)).send(body).answer();
    }
  }

  private String post(String type, String... headers) throws Exception {
    try (RawHttp http = new RawHttp(root)) {
      return http.post(type, headers).answer();
    }
  }

  private static String length(long bytes) {
    return "Content-Length: %d\r\n".formatted(bytes);
  }
}
