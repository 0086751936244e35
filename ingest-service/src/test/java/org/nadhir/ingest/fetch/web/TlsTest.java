package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.guard.reach.Network;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.Fetched;

/** Certificates, and redirects between encrypted and open connections. */
@Timeout(60)
class TlsTest {
  private static final Map<String, List<String>> ADDRESSES =
      Map.of("site.example", List.of("127.0.0.1"), "other.example", List.of("127.0.0.1"));

  @TempDir private static Path folder;
  private static HttpServer server;
  private static WebFetcher trusting;
  private static WebFetcher usual;

  @BeforeAll
  static void start() throws Exception {
    Path keys = folder.resolve("keys.p12");
    certify("site.example", keys);
    PfxOptions pfx = new PfxOptions().setPath(keys.toString()).setPassword("changeit");
    server =
        Web.VERTX
            .createHttpServer(
                new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(pfx))
            .requestHandler(
                request -> {
                  String to = request.getParam("to");
                  if (to == null) {
                    request.response().end(request.connection().indicatedServerName());
                  } else {
                    request.response().setStatusCode(301).putHeader("Location", to).end();
                  }
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    trusting = fetcher(WebFetcher.options().setTrustOptions(pfx));
    usual = fetcher(WebFetcher.options());
  }

  private static WebFetcher fetcher(HttpClientOptions options) {
    return new WebFetcher(
        Web.VERTX,
        options,
        new Web.Names(ADDRESSES),
        Web.AGENT,
        List.of(Network.of("127.0.0.1/32")),
        Web.CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    trusting.close();
    usual.close();
  }

  private static void certify(String host, Path keys) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String arguments =
        "-genkeypair -keyalg EC -alias server -dname CN=%s -ext SAN=dns:%s".formatted(host, host)
            + " -storetype PKCS12 -storepass changeit -keystore ";
    Process process =
        new ProcessBuilder((keytool + " " + arguments + keys).split(" "))
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
  }

  private static URI url(String host, String query) {
    return URI.create("https://%s:%d/%s".formatted(host, server.actualPort(), query));
  }

  private static FetchFailure failure(Fetched fetched) {
    return ((Fetched.Failed) fetched).reason();
  }

  @Test
  void certificateIsCheckedAgainstTheNameThoughTheConnectionGoesToAnAddress() {
    var got = (Fetched.Got) trusting.fetch(Web.feed(url("site.example", "")));
    assertThat(got.body()).asString().isEqualTo("site.example");
    assertThat(failure(trusting.fetch(Web.feed(url("other.example", "")))))
        .isEqualTo(FetchFailure.TLS);
    assertThat(failure(trusting.fetch(Web.feed(url("127.0.0.1", ""))))).isEqualTo(FetchFailure.TLS);
  }

  @Test
  void nameMayEndInADot() {
    assertThat(trusting.fetch(Web.feed(url("site.example.", "")))).isInstanceOf(Fetched.Got.class);
  }

  @Test
  void certificateThatNobodyVouchesForIsNotTrusted() {
    assertThat(failure(usual.fetch(Web.feed(url("site.example", ""))))).isEqualTo(FetchFailure.TLS);
  }

  @Test
  void openServerIsNoEncryptedOne() throws Exception {
    NetServer open =
        Web.VERTX
            .createNetServer()
            .connectHandler(socket -> socket.end(Buffer.buffer("HTTP/1.1 400 Bad Request\r\n\r\n")))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    URI url = URI.create("https://127.0.0.1:%d/".formatted(open.actualPort()));
    assertThat(failure(Web.get(url))).isEqualTo(FetchFailure.TLS);
    open.close();
  }

  @Test
  void redirectThatGivesUpEncryptionIsFollowedButNotForGood() throws Exception {
    try (RawServer open = RawServer.sending("HTTP/1.1 200 OK\nContent-Length: 1", "x")) {
      var got = (Fetched.Got) trusting.fetch(Web.feed(url("site.example", "?to=" + open.url("/"))));
      assertThat(got.url()).isEqualTo(open.url("/"));
      assertThat(got.movedTo()).isNull();
    }
  }

  @Test
  void redirectToEncryptionIsForGood() throws Exception {
    String to = url("site.example", "").toString();
    try (RawServer open = RawServer.sending("HTTP/1.1 301 Moved\nLocation: " + to, "")) {
      URI from = URI.create("http://site.example:%d/".formatted(open.port()));
      var got = (Fetched.Got) trusting.fetch(Web.feed(from));
      assertThat(got.movedTo()).isEqualTo(URI.create(to));
    }
  }
}
