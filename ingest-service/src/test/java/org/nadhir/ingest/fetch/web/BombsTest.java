package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.coding.Coded;

/** Bodies that are small on the wire and vast once expanded, within the limits for feeds. */
@Timeout(60)
class BombsTest {
  private static final int MIB = 1 << 20;
  private static final Duration LONG = Duration.ofSeconds(30);

  /** 10 MiB of zero bytes as one member of gzip: some 10 KB. */
  private static final byte[] MEMBER = Coded.gzip(new byte[10 * MIB]);

  /** 64 MiB of zero bytes as Google's encoder makes it (quality 11, window 2^24): 53 bytes. */
  private static final byte[] BROTLI =
      Coded.hex(
          "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd3fffffffe19f0088c32200ddfbfffcffffc7"
              + "3f0110870500baf7ff");

  private enum Bomb {
    /** 10 MB that expand to 10 GB. */
    GZIP("gzip", MEMBER, 1000),
    BROTLI_OF_53_BYTES("br", BROTLI, 1),
    /** Gzip in gzip: 10 KB, 10 MB, 10 GB. */
    NESTED("gzip", Coded.gzip(Coded.repeated(MEMBER, 1000)), 1),
    ZLIB("deflate", Coded.zlib(new byte[33 * MIB]), 1);

    private final String coding;
    private final byte[] part;
    private final int times;

    Bomb(String coding, byte[] part, int times) {
      this.coding = coding;
      this.part = part;
      this.times = times;
    }

    void write(OutputStream out) throws IOException {
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    }
  }

  private static RawServer serving() {
    return new RawServer(
        (head, out) -> {
          Bomb bomb = Bomb.valueOf(head.get(0).split("[ /]+")[1]);
          RawServer.send(out, "HTTP/1.1 200 OK\nContent-Encoding: " + bomb.coding, new byte[0]);
          bomb.write(out);
        });
  }

  private static void assertLeft(RawServer server, Bomb bomb, FetchLimits limits) {
    assertThat(Web.OWN.fetch(Web.feed(server.url("/" + bomb.name()), limits)))
        .isEqualTo(
            new Fetched.Failed(
                FetchFailure.TOO_LARGE, "more than %d bytes".formatted(limits.expandedBytes())));
  }

  /** Bytes on the heap that somebody still needs. */
  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @ParameterizedTest
  @EnumSource
  void bombIsLeftAtTheLimit(Bomb bomb) throws Exception {
    try (RawServer server = serving()) {
      assertLeft(server, bomb, FetchLimits.defaults(Accept.FEED));
    }
  }

  @Test
  void nothingStaysOfFiftyBombs() throws Exception {
    try (RawServer server = serving()) {
      // What is loaded and started once is there before.
      for (Bomb bomb : Bomb.values()) {
        assertLeft(server, bomb, Web.limits(20_000));
      }
      long before = used();
      for (int i = 0; i < 52; i++) {
        assertLeft(server, Bomb.values()[i % Bomb.values().length], Web.limits(20_000));
      }
      assertThat(used() - before).isLessThan(4L * MIB);
    }
  }

  @Test
  void bombsAtOnceAreLeftAtTheLimitToo() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (RawServer server = serving()) {
      List<Future<?>> fetched = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        Bomb bomb = Bomb.values()[i % Bomb.values().length];
        fetched.add(threads.submit(() -> assertLeft(server, bomb, Web.limits(20_000))));
      }
      for (Future<?> one : fetched) {
        one.get(40, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneLargeBodyIsReadAtATimeAndSmallOnesGoPastIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    byte[] large = new byte[2 * MIB];
    Semaphore patience = new Semaphore(0);
    try (RawServer slow =
            new RawServer(
                (head, out) -> {
                  RawServer.send(out, "HTTP/1.1 200 OK", large);
                  patience.acquire();
                });
        RawServer quick = RawServer.sending("HTTP/1.1 200 OK", large);
        RawServer small = RawServer.sending("HTTP/1.1 200 OK", "<rss/>")) {
      Future<Fetched> first =
          threads.submit(() -> Web.OWN.fetch(Web.feed(slow.url("/"), large(LONG))));
      while (Web.OWN.largeBodies() == 0) {
        Thread.onSpinWait();
      }

      assertThat(Web.get(small.url("/"))).isInstanceOf(Fetched.Got.class);
      assertThat(Web.OWN.fetch(Web.feed(quick.url("/"), large(Duration.ofSeconds(2)))))
          .isEqualTo(
              new Fetched.Failed(FetchFailure.TIMEOUT, "other large bodies took all the time"));
      assertThat(first.isDone()).isFalse();
      patience.release();
      assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Fetched.Got.class);
      assertThat(Web.OWN.fetch(Web.feed(quick.url("/"), large(LONG))))
          .isInstanceOf(Fetched.Got.class);
    } finally {
      threads.shutdownNow();
    }
  }

  private static FetchLimits large(Duration total) {
    return new FetchLimits(LONG, LONG, total, 4 * MIB, 4 * MIB, 5);
  }
}
