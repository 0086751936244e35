package org.nadhir.ingest.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.ingest.intake.ArticlesInMemory;
import org.nadhir.ingest.register.KnownArticles;

@QuarkusTest
@TestProfile(ProtectedPostTest.WithKeys.class)
@QuarkusTestResource(value = ArticlesInMemory.class, restrictToAnnotatedClass = true)
class ProtectedPostTest {
  private static final String READ = "reader-0123456789-0123456789";
  private static final String WRITE = "writer-0123456789-0123456789";

  /** Keys by configuration, and a rate. */
  public static final class WithKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "nadhir.access.read-key",
          READ,
          "nadhir.access.write-key",
          WRITE,
          "nadhir.access.rate",
          "1",
          "nadhir.access.burst",
          "20");
    }
  }

  @Inject KnownArticles known;

  @TestHTTPResource URI root;

  @BeforeEach
  void load() {
    known.markLoaded();
  }

  @Test
  void keysOpenWhatTheirRolesAllow() throws Exception {
    HttpResponse<String> none = send(post("text/plain", "Text."));
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"nadhir\"");
    assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");

    HttpResponse<String> reader =
        send(post("text/plain", "Text.").header("Authorization", "Bearer " + READ));
    assertThat(reader.statusCode()).isEqualTo(403);
    assertThat(reader.body()).contains("allowed for POST /articles: admin, write");

    assertThat(send(post("text/plain", "Text.").header("X-API-Key", WRITE)).statusCode())
        .isEqualTo(202);
    assertThat(send(get("/q/openapi")).statusCode()).isEqualTo(401);
    assertThat(send(get("/q/health/live")).statusCode()).isEqualTo(200);
    assertThat(send(get("/q/metrics")).body())
        .contains("nadhir_access_unprotected 0.0")
        .contains("nadhir_access_refused_total{reason=\"role\"} 1.0");
  }

  @Test
  void linesCountAgainstTheRateAndARepeatGetsFurther() throws Exception {
    String lines =
        IntStream.range(0, 30)
            .mapToObj(i -> "{\"text\":\"Line %d.\"}".formatted(i))
            .collect(Collectors.joining("\n"));
    HttpResponse<String> first =
        send(post("application/x-ndjson", lines).header("X-API-Key", WRITE));
    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).isPresent();
    assertThat(first.body()).contains("\"status\":429").contains("\"accepted\":");
  }

  private HttpRequest.Builder post(String type, String body) {
    return get("/articles")
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(root.resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
