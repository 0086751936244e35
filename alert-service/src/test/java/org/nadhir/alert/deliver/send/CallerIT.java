package org.nadhir.alert.deliver.send;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;

/** Posts to a server that fails in every way. */
class CallerIT {
  private static final List<Network> LOOPBACK = List.of(Network.of("127.0.0.0/8"));
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private static final Vertx VERTX = Vertx.vertx();

  private final Caller caller = new Caller(VERTX, () -> Instant.parse("2026-11-22T12:00:00Z"));

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
    VERTX.close();
  }

  @BeforeEach
  void reset() {
    SERVER.resetAll();
  }

  private static URI url(String path) {
    return URI.create(SERVER.baseUrl() + path);
  }

  private static Caller.Post message(List<Network> allowed) {
    return message(allowed, Duration.ofSeconds(20));
  }

  private static Caller.Post message(List<Network> allowed, Duration timeout) {
    return new Caller.Post(
        Map.of("Content-Type", "application/json", "Authorization", "Bearer t", "webhook-id", "a"),
        "{}".getBytes(StandardCharsets.UTF_8),
        allowed,
        timeout);
  }

  private Answer answer(String path) {
    return caller.post(url(path), message(LOOPBACK));
  }

  private Answer hurried(String path) {
    return caller.post(url(path), message(LOOPBACK, Duration.ofMillis(800)));
  }

  private static void stub(
      String path, com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder response) {
    SERVER.stubFor(post(urlEqualTo(path)).willReturn(response));
  }

  @Test
  void messageArrivesWithItsHeadersAndQuery() {
    stub("/hook?a=1%202", aResponse().withStatus(202));

    assertThat(answer("/hook?a=1%202")).isEqualTo(new Answer.Accepted(202));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/hook?a=1%202"))
            .withHeader("User-Agent", equalTo("nadhir"))
            .withHeader("Authorization", equalTo("Bearer t"))
            .withHeader("Host", equalTo("localhost:" + SERVER.port()))
            .withRequestBody(equalTo("{}")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void brokenConnectionIsAFailureThatIsTriedAgain(Fault fault) {
    stub("/hook", aResponse().withFault(fault));

    // Some of these answer 200 before they break off, which is an answer.
    Answer answer = answer("/hook");
    assertThat(answer instanceof Answer.Failed || fault == Fault.MALFORMED_RESPONSE_CHUNK)
        .as("%s: %s", fault, answer)
        .isTrue();
  }

  @Test
  void slowServerIsGivenUpAfterTheTimeout() {
    stub("/hook", aResponse().withStatus(200).withFixedDelay(20_000));
    long start = System.nanoTime();

    assertThat(hurried("/hook"))
        .isEqualTo(new Answer.Failed(null, "no answer within 800 ms", null));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void errorBodyThatTricklesIsGivenUpAfterTheTimeout() {
    stub(
        "/hook",
        aResponse().withStatus(500).withBody("x".repeat(1000)).withChunkedDribbleDelay(10, 60_000));

    assertThat(hurried("/hook")).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void endlessErrorBodyIsCutOff() {
    stub("/hook", aResponse().withStatus(500).withBody("no ".repeat(1_000_000)));

    var failed = (Answer.Failed) answer("/hook");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.detail()).startsWith("status 500: no no").hasSizeLessThan(250);
  }

  @Test
  void serverThatIsAwayIsAFailure() {
    WireMockServer gone = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    gone.start();
    URI url = URI.create(gone.baseUrl() + "/");
    gone.stop();

    assertThat(caller.post(url, message(LOOPBACK))).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void tooManyRequestsSaysHowLongToWait() {
    stub("/hook", aResponse().withStatus(429).withHeader("Retry-After", "7"));

    assertThat(answer("/hook"))
        .isEqualTo(new Answer.Failed(429, "status 429", Duration.ofSeconds(7)));
  }

  @Test
  void goneIsGone() {
    stub("/hook", aResponse().withStatus(410).withBody("bye"));

    assertThat(answer("/hook")).isEqualTo(new Answer.Gone(410, "status 410: bye"));
  }

  @Test
  void privateAddressIsNotCalledUnlessItsNetworkIsNamed() {
    assertThat(caller.post(url("/hook"), message(List.of())))
        .isEqualTo(
            new Answer.Failed(
                null,
                "host localhost is at a private address that 'allow_private' does not name",
                null));
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/inner",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:%d/inner",
        "http://0.0.0.0:%d/inner"
      })
  void redirectToAPrivateAddressIsRefused(String target) {
    stub(
        "/hook",
        aResponse().withStatus(307).withHeader("Location", target.formatted(SERVER.port())));
    stub("/inner", aResponse().withStatus(200));

    var failed = (Answer.Failed) answer("/hook");

    assertThat(failed.detail()).contains("is at a private address");
    SERVER.verify(0, postRequestedFor(urlEqualTo("/inner")));
  }

  @Test
  void redirectToAnotherSchemeIsRefused() {
    stub("/hook", aResponse().withStatus(308).withHeader("Location", "https://public.example/in"));

    assertThat(((Answer.Failed) answer("/hook")).detail())
        .isEqualTo("status 308 leads to another scheme, which is not followed");
  }

  /** Resolves names of the test to this machine, and takes that for public. */
  private record Everywhere(List<String> asked) implements Resolver {
    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
      asked.add(host);
      return InetAddress.getAllByName("127.0.0.1");
    }

    @Override
    public boolean allows(InetAddress address, List<Network> allowed) {
      return true;
    }
  }

  private static Caller publicNames(List<String> asked) {
    return new Caller(VERTX, Caller.options(), new Everywhere(asked), Instant::now);
  }

  @Test
  void redirectToAPublicAddressIsFollowedWithoutCredentials() {
    List<String> asked = new ArrayList<>();
    String there = "http://there.example:%d/in".formatted(SERVER.port());
    stub("/hook", aResponse().withStatus(307).withHeader("Location", there));
    stub("/in", aResponse().withStatus(200));
    URI here = URI.create("http://here.example:%d/hook".formatted(SERVER.port()));

    Answer answer = publicNames(asked).post(here, message(List.of()));

    assertThat(answer).isEqualTo(new Answer.Accepted(200));
    assertThat(asked).containsExactly("here.example", "there.example");
    SERVER.verify(
        postRequestedFor(urlEqualTo("/in"))
            .withHeader("Host", equalTo("there.example:" + SERVER.port()))
            .withHeader("webhook-id", equalTo("a"))
            .withoutHeader("Authorization")
            .withRequestBody(equalTo("{}")));
  }

  @Test
  void circleOfRedirectsEndsAfterThree() {
    stub("/hook", aResponse().withStatus(302).withHeader("Location", "/hook"));
    URI here = URI.create("http://here.example:%d/hook".formatted(SERVER.port()));

    Answer answer = publicNames(new ArrayList<>()).post(here, message(List.of()));

    assertThat(answer).isEqualTo(new Answer.Failed(302, "status 302", null));
    SERVER.verify(4, postRequestedFor(urlEqualTo("/hook")));
  }

  @Test
  void certificateIsCheckedAgainstTheNameThoughTheConnectionGoesToAnAddress(@TempDir Path folder)
      throws Exception {
    Path keys = folder.resolve("keys.p12");
    certify("receiver.example", keys);
    WireMockServer tls =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(keys.toString())
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
    tls.start();
    tls.stubFor(post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(200)));
    var options =
        Caller.options()
            .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword("changeit"));
    Caller trusting = new Caller(VERTX, options, new Everywhere(new ArrayList<>()), Instant::now);
    Caller.Post patient = new Caller.Post(Map.of(), new byte[0], List.of(), Duration.ofSeconds(20));

    String url = "https://%s:" + tls.httpsPort() + "/hook";
    assertThat(trusting.post(URI.create(url.formatted("receiver.example")), patient))
        .isEqualTo(new Answer.Accepted(200));
    assertThat(trusting.post(URI.create(url.formatted("other.example")), patient))
        .isInstanceOf(Answer.Failed.class);
    tls.stop();
  }

  private static void certify(String host, Path keys) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
  }

  @Test
  void connectionGoesToTheVeryAddressThatWasChecked() {
    stub("/hook", aResponse().withStatus(200));
    List<String> asked = new ArrayList<>();
    URI nowhere = URI.create("http://no-such-host.invalid:%d/hook".formatted(SERVER.port()));

    assertThat(publicNames(asked).post(nowhere, message(List.of())))
        .isEqualTo(new Answer.Accepted(200));
    assertThat(asked).containsExactly("no-such-host.invalid");
  }
}
