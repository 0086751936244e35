package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.coding.Coded;

/** Servers that take their time. */
@Timeout(30)
class SlowServersTest {
  private static final Duration SLACK = Duration.ofSeconds(10);

  private static RawServer dripping(byte[] bytes) {
    return new RawServer(
        (head, out) -> {
          for (byte one : bytes) {
            out.write(one);
            Thread.sleep(20);
          }
        });
  }

  /** Asserts that time runs out, neither before it does nor long after. */
  private static Fetched.Failed assertGivenUp(URI url, FetchLimits limits, Duration after) {
    long start = System.nanoTime();
    Fetched fetched = Web.OWN.fetch(Web.feed(url, limits));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(((Fetched.Failed) fetched).reason())
        .as(fetched.toString())
        .isEqualTo(FetchFailure.TIMEOUT);
    assertThat(took).isBetween(after.minusMillis(20), after.plus(SLACK));
    return (Fetched.Failed) fetched;
  }

  private static FetchLimits limits(int connect, int head, int total) {
    return new FetchLimits(
        Duration.ofMillis(connect),
        Duration.ofMillis(head),
        Duration.ofMillis(total),
        1 << 20,
        1 << 20,
        5);
  }

  @Test
  void serverThatSaysNothingIsGivenUpAfterTheTimeForTheHead() throws Exception {
    try (RawServer server = new RawServer((head, out) -> Thread.sleep(60_000))) {
      Fetched.Failed failed =
          assertGivenUp(server.url("/"), limits(60_000, 300, 60_000), Duration.ofMillis(300));
      assertThat(failed.detail()).isEqualTo("no answer within 300 ms");
    }
  }

  @Test
  void headThatDripsIsGivenUpAfterTheTimeForTheHead() throws Exception {
    try (RawServer server = dripping("HTTP/1.1 200 OK\r\nX: yyyyyyyyyyyyyyyyyy".getBytes())) {
      assertGivenUp(server.url("/"), limits(60_000, 300, 60_000), Duration.ofMillis(300));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Encoding: gzip", "Content-Encoding: br"})
  void bodyThatDripsIsGivenUpAfterTheTimeInAll(String header) throws Exception {
    byte[] body =
        switch (header) {
          case "Content-Encoding: gzip" -> Coded.gzip(new byte[1 << 20]);
          case "Content-Encoding: br" -> Coded.brotli(new byte[2000]);
          default -> new byte[2000];
        };
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              RawServer.send(out, "HTTP/1.1 200 OK\nX: y\n" + header, new byte[0]);
              for (byte one : body) {
                out.write(one);
                Thread.sleep(20);
              }
            })) {
      assertGivenUp(server.url("/"), limits(60_000, 60_000, 600), Duration.ofMillis(600));
    }
  }

  @Test
  void chunkThatNeverEndsIsGivenUp() throws Exception {
    String start = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1000000;";
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              out.write(start.replace("\n", "\r\n").getBytes());
              Thread.sleep(60_000);
            })) {
      assertGivenUp(server.url("/"), limits(60_000, 60_000, 400), Duration.ofMillis(400));
    }
  }

  @Test
  void serverThatDoesNotTakeConnectionsIsGivenUpAfterTheTimeToConnect() throws Exception {
    // A full backlog: the system leaves further connections unanswered.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      List<Socket> waiting = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        try {
          socket.connect(full.getLocalSocketAddress(), 100);
        } catch (SocketTimeoutException e) {
          break;
        }
      }
      URI url = URI.create("http://127.0.0.1:%d/".formatted(full.getLocalPort()));
      assertGivenUp(url, limits(300, 60_000, 60_000), Duration.ofMillis(300));
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void serverThatNeverEncryptsIsGivenUpAfterTheTimeToConnect() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
      URI url = URI.create("https://127.0.0.1:%d/".formatted(silent.getLocalPort()));
      assertGivenUp(url, limits(300, 60_000, 60_000), Duration.ofMillis(300));
    }
  }

  @Test
  void connectionsOfServersThatWereGivenUpAreClosed() throws Exception {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              while (true) {
                out.write(head.isEmpty() ? '\n' : 'H');
                Thread.sleep(5);
              }
            })) {
      for (int i = 0; i < 5; i++) {
        Web.OWN.fetch(Web.feed(server.url("/"), Web.limits(100)));
      }
      assertThat(server.isLeft()).isTrue();
    }
  }

  @Test
  void slowServersDoNotHoldUpOthers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(15);
    try (RawServer slow = new RawServer((head, out) -> drip(out));
        RawServer quick = RawServer.sending("HTTP/1.1 200 OK\nContent-Length: 2", "ab")) {
      List<Future<Fetched>> waiting = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        waiting.add(
            threads.submit(() -> Web.OWN.fetch(Web.feed(slow.url("/"), Web.limits(20_000)))));
      }
      assertThat(Web.get(quick.url("/"))).isInstanceOf(Fetched.Got.class);
      assertThat(waiting).noneMatch(Future::isDone);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void drip(OutputStream out) throws Exception {
    RawServer.send(out, "HTTP/1.1 200 OK", new byte[0]);
    while (true) {
      out.write(' ');
      Thread.sleep(50);
    }
  }

  @Test
  void interruptedThreadIsLetGoAndStaysInterrupted() throws Exception {
    try (RawServer server = new RawServer((head, out) -> Thread.sleep(60_000))) {
      Thread.currentThread().interrupt();
      Fetched fetched =
          Web.OWN.fetch(
              new FetchRequest(server.url("/"), null, null, Accept.FEED, Web.limits(10_000)));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(fetched).isEqualTo(new Fetched.Failed(FetchFailure.BROKEN, "interrupted"));
    }
  }
}
