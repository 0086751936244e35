package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;

/** Who may be called. 127.0.0.1 plays a public server here, 127.0.0.2 a private one. */
@Timeout(20)
class AddressesTest {
  private static final String PUBLIC = "127.0.0.1";
  private static final String PRIVATE = "127.0.0.2";
  private static final Network INSIDE = Network.of(PRIVATE + "/32");

  private static final WebFetcher STRANGER =
      new WebFetcher(Web.VERTX, Web.AGENT, List.of(), Web.CLOCK);

  private final Web.Names names =
      new Web.Names(
          Map.of(
              "public.example", List.of(PUBLIC),
              "private.example", List.of(PRIVATE),
              "mixed.example", List.of(PRIVATE, PUBLIC),
              "mapped.example", List.of("::ffff:127.0.0.2"),
              "xn--e1afmkfd.example", List.of(PUBLIC)),
          PUBLIC);

  private static RawServer leading(String address, String to) {
    return new RawServer(
        address,
        (head, out) -> RawServer.send(out, "HTTP/1.1 302 Found\nLocation: " + to, new byte[0]));
  }

  private static RawServer answering(String address) {
    return new RawServer(
        address,
        (head, out) -> RawServer.send(out, "HTTP/1.1 200 OK\nContent-Length: 1", new byte[1]));
  }

  private static FetchFailure failure(Fetched fetched) {
    return ((Fetched.Failed) fetched).reason();
  }

  private static URI url(String host, RawServer server) {
    return URI.create("http://%s:%d/x".formatted(host, server.port()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "localhost.",
        "0.0.0.0",
        "10.0.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "100.100.100.200",
        "168.63.129.16"
      })
  void privateAddressIsNotCalled(String host) throws Exception {
    try (RawServer server = answering(PUBLIC)) {
      Fetched fetched = STRANGER.fetch(Web.feed(url(host, server)));

      assertThat(failure(fetched)).isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(server.heads()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1", "127.1"})
  void addressInAnOddFormIsNotCalled(String host) throws Exception {
    try (RawServer server = answering(PUBLIC)) {
      assertThat(failure(Web.get(url(host, server)))).isEqualTo(FetchFailure.BAD_URL);
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void nameOfAPrivateAddressIsNotCalled() throws Exception {
    try (RawServer server = answering(PRIVATE)) {
      assertThat(failure(names.fetcher().fetch(Web.feed(url("private.example", server)))))
          .isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(failure(names.fetcher().fetch(Web.feed(url("mapped.example", server)))))
          .isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void privateAddressIsCalledIfItsNetworkIsAllowed() throws Exception {
    try (RawServer server = answering(PRIVATE)) {
      assertThat(names.fetcher(INSIDE).fetch(Web.feed(url("private.example", server))))
          .isInstanceOf(Fetched.Got.class);
    }
  }

  @Test
  void privateOnesAmongAddressesOfANameAreLeftOut() throws Exception {
    try (RawServer inside = answering(PRIVATE);
        RawServer outside = answering(PUBLIC)) {
      assertThat(names.fetcher().fetch(Web.feed(url("mixed.example", outside))))
          .isInstanceOf(Fetched.Got.class);
      assertThat(failure(names.fetcher().fetch(Web.feed(url("mixed.example", inside)))))
          .isEqualTo(FetchFailure.CONNECT);
      assertThat(inside.heads()).isEmpty();
    }
  }

  @Test
  void nextAddressIsTriedIfThereIsNobodyAtTheFirst() throws Exception {
    try (RawServer outside = answering(PUBLIC)) {
      // With the network allowed, both addresses count, and the private one comes first.
      assertThat(names.fetcher(INSIDE).fetch(Web.feed(url("mixed.example", outside))))
          .isInstanceOf(Fetched.Got.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://private.example:%d/",
        "//private.example:%d/",
        "http://127.0.0.2:%d/",
        "http://[::ffff:127.0.0.2]:%d/"
      })
  void redirectToAPrivateAddressIsRefused(String location) throws Exception {
    try (RawServer inside = answering(PRIVATE);
        RawServer outside = leading(PUBLIC, location.formatted(inside.port()))) {
      assertThat(failure(names.fetcher().fetch(Web.feed(url("public.example", outside)))))
          .isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(inside.heads()).isEmpty();
    }
  }

  @Test
  void publicServerDoesNotLeadIntoANetworkThatIsAllowed() throws Exception {
    try (RawServer inside = answering(PRIVATE);
        RawServer outside = leading(PUBLIC, url("private.example", inside).toString())) {
      assertThat(failure(names.fetcher(INSIDE).fetch(Web.feed(url("public.example", outside)))))
          .isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(inside.heads()).isEmpty();
    }
  }

  @Test
  void ownServerMayLeadToAnother() throws Exception {
    try (RawServer end = answering(PRIVATE);
        RawServer start = leading(PRIVATE, url("private.example", end).toString())) {
      assertThat(names.fetcher(INSIDE).fetch(Web.feed(url("private.example", start))))
          .isInstanceOf(Fetched.Got.class);
    }
  }

  @Test
  void wayOutAndBackInIsRefused() throws Exception {
    try (RawServer end = answering(PRIVATE);
        RawServer outside = leading(PUBLIC, url("private.example", end).toString());
        RawServer start = leading(PRIVATE, url("public.example", outside).toString())) {
      assertThat(failure(names.fetcher(INSIDE).fetch(Web.feed(url("private.example", start)))))
          .isEqualTo(FetchFailure.PRIVATE_ADDRESS);
      assertThat(end.heads()).isEmpty();
    }
  }

  @Test
  void nameThatResolvesDifferentlyAMomentLaterGainsNothing() throws Exception {
    AtomicInteger times = new AtomicInteger();
    Resolver rebinding =
        new Resolver() {
          @Override
          public InetAddress[] addresses(String host) {
            String address = times.getAndIncrement() == 0 ? PUBLIC : PRIVATE;
            return new InetAddress[] {Network.literal(address)};
          }

          @Override
          public boolean allows(InetAddress address, List<Network> allowed) {
            return address.getHostAddress().equals(PUBLIC);
          }
        };
    try (RawServer outside = answering(PUBLIC);
        WebFetcher fetcher =
            new WebFetcher(
                Web.VERTX, WebFetcher.options(), rebinding, Web.AGENT, List.of(), Web.CLOCK)) {
      URI url = url("rebinding.example", outside);

      assertThat(fetcher.fetch(Web.feed(url))).isInstanceOf(Fetched.Got.class);
      assertThat(times).hasValue(1);
      assertThat(outside.heads().get(0)).contains("Host: rebinding.example:" + outside.port());
      assertThat(failure(fetcher.fetch(Web.feed(url)))).isEqualTo(FetchFailure.PRIVATE_ADDRESS);
    }
  }

  @Test
  void nameInAnyScriptIsResolvedInAscii() throws Exception {
    try (RawServer server = answering(PUBLIC)) {
      assertThat(names.fetcher().fetch(Web.feed(url("Пример.example.", server))))
          .isInstanceOf(Fetched.Got.class);
      assertThat(names.asked()).containsExactly("xn--e1afmkfd.example");
      assertThat(server.heads().get(0)).contains("Host: xn--e1afmkfd.example:" + server.port());
    }
  }

  @Test
  void addressOfIpv6IsCalled() throws Exception {
    assumeTrue(
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .anyMatch(a -> a instanceof Inet6Address && a.isLoopbackAddress()));
    try (RawServer server = answering("::1")) {
      assertThat(Web.get(url("[::1]", server))).isInstanceOf(Fetched.Got.class);
      assertThat(server.heads().get(0)).contains("Host: [::1]:" + server.port());
    }
  }

  @Test
  void unknownNameIsToldAsThat() {
    assertThat(names.fetcher().fetch(Web.feed(URI.create("http://nobody.example/"))))
        .isEqualTo(
            new Fetched.Failed(FetchFailure.UNKNOWN_HOST, "host nobody.example is not known"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "mailto:a@b.example", "x", ""})
  void otherAddressesAreNoneOfTheWeb(String url) {
    assertThat(failure(Web.OWN.fetch(FetchRequest.of(URI.create(url), Accept.FEED))))
        .isEqualTo(FetchFailure.BAD_URL);
  }

  @Test
  void nameThatTakesTooLongIsGivenUp() {
    Resolver slow =
        host -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    try (WebFetcher fetcher =
        new WebFetcher(Web.VERTX, WebFetcher.options(), slow, Web.AGENT, List.of(), Web.CLOCK)) {
      long start = System.nanoTime();
      Fetched fetched =
          fetcher.fetch(Web.feed(URI.create("http://slow.example/"), Web.limits(300)));

      assertThat(failure(fetched)).isEqualTo(FetchFailure.TIMEOUT);
      assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
  }
}
