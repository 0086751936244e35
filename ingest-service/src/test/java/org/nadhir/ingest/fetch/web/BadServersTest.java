package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

/** Servers that break the rules of HTTP, by mistake or not. */
@Timeout(20)
class BadServersTest {
  private static final long MIB = 1 << 20;

  private static byte[] ascii(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Fetched of(byte[] response) throws Exception {
    try (RawServer server = RawServer.sending(response)) {
      return Web.get(server.url("/"));
    }
  }

  private static Fetched of(String response) throws Exception {
    return of(ascii(response));
  }

  private static FetchFailure failure(Fetched fetched) {
    return ((Fetched.Failed) fetched).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>no head at all</html>",
        "\n\n\n",
        "SSH-2.0-OpenSSH_9.2\n",
        "220 mail.example ESMTP\n",
        "HTTP/9.9",
        "HTTP/1.1 200",
        "HTTP/1.1 abc OK\n\n",
        "HTTP/1.1 -200 OK\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 100\n\nonly this",
        "HTTP/1.1 200 OK\nContent-Length: -1\n\nx",
        "HTTP/1.1 200 OK\nContent-Length: x\n\nx",
        "HTTP/1.1 200 OK\nContent-Length: 1\nContent-Length: 2\n\nx",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nx\n0\n\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nab",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nab\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nffffffffffffffff\nab",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-2\nab\n0\n\n"
      })
  void whatIsNoWholeResponseIsBroken(String response) throws Exception {
    assertThat(failure(of(response))).isEqualTo(FetchFailure.BROKEN);
  }

  @Test
  void bodyThatIsLongerThanItSaysEndsWhereItSays() throws Exception {
    var got = (Fetched.Got) of("HTTP/1.1 200 OK\nContent-Length: 2\n\nabcdef");
    assertThat(got.body()).isEqualTo(ascii("ab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no colon here",
        ": no name",
        "two words: x",
        "X: \u0001\u00ff",
        "X:\n folded",
        " folded",
        "Content-Length: 2\nContent-Length: 2"
      })
  void headerThatBreaksTheRulesIsPassedOver(String header) throws Exception {
    var got = (Fetched.Got) of("HTTP/1.1 200 OK\n" + header + "\nETag: \"a\"\n\nab");
    assertThat(got.etag()).isEqualTo("\"a\"");
    assertThat(got.body()).isEqualTo(ascii("ab"));
  }

  @Test
  void linesMayEndInALineFeedAlone() throws Exception {
    byte[] response = "HTTP/1.1 200\nETag: \"a\"\n\nab".getBytes(StandardCharsets.US_ASCII);
    assertThat(((Fetched.Got) of(response)).etag()).isEqualTo("\"a\"");
  }

  @Test
  void headersThatCouldNotBeSentBackAreNotKept() throws Exception {
    var got =
        (Fetched.Got)
            of(
                "HTTP/1.1 200 OK\nETag: \"a\u0001\"\nLast-Modified: %s\n\nab"
                    .formatted("x".repeat(2000)));
    assertThat(got.etag()).isNull();
    assertThat(got.lastModified()).isNull();
  }

  @Test
  void oneLargeHeaderIsNotRead() throws Exception {
    String large = "HTTP/1.1 200 OK\nX: " + "x".repeat(1_000_000) + "\n\nab";
    assertThat(failure(of(large))).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void manyHeadersAreNotRead() throws Exception {
    String many = "HTTP/1.1 200 OK\n" + "X: y\n".repeat(100_000) + "\nab";
    assertThat(failure(of(many))).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void longStatusLineIsNotRead() throws Exception {
    String line = "HTTP/1.1 200 " + "x".repeat(1_000_000) + "\n\nab";
    assertThat(failure(of(line))).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void longTrailerIsNotRead() throws Exception {
    String trailer =
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1\na\n0\n" + "X: y\n".repeat(1_000_000);
    assertThat(of(trailer)).isInstanceOf(Fetched.Failed.class);
  }

  private interface Endless {
    void write(OutputStream out) throws Exception;
  }

  /** What comes of a server that never stops; it must find the connection closed before long. */
  private static Fetched endless(FetchRequestOf request, String head, Endless part)
      throws Exception {
    try (RawServer server =
        new RawServer(
            (lines, out) -> {
              out.write(ascii(head));
              while (true) {
                part.write(out);
              }
            })) {
      Fetched fetched = Web.OWN.fetch(request.of(server.url("/")));
      assertThat(server.isLeft()).isTrue();
      return fetched;
    }
  }

  private interface FetchRequestOf {
    FetchRequest of(URI url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 99999999999\n\n",
        "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 1000000\nContent-Encoding: br\n\n<rss>"
      })
  void bodyWithoutEndIsLeftAtTheLimit(String head) throws Exception {
    byte[] part = new byte[10_000];
    Arrays.fill(part, (byte) ' ');
    Fetched fetched = endless(Web::feed, head, out -> out.write(part));
    if (head.contains("1000000\n")) {
      assertThat(((Fetched.Got) fetched).body()).hasSize(1_000_000);
    } else {
      assertThat(failure(fetched)).isEqualTo(FetchFailure.TOO_LARGE);
    }
  }

  @Test
  void chunksWithoutEndAreLeftAtTheLimit() throws Exception {
    byte[] chunk = ascii("400\n" + "x".repeat(1024) + "\n");
    Fetched fetched =
        endless(
            Web::feed, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", out -> out.write(chunk));
    assertThat(failure(fetched)).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void interimResponsesWithoutEndAreLeftInTime() throws Exception {
    Fetched fetched =
        endless(
            url -> Web.feed(url, Web.limits(700)),
            "",
            out -> {
              out.write(ascii("HTTP/1.1 100 Continue\n\n"));
              Thread.sleep(1);
            });
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
  }

  @Test
  void membersOfNothingWithoutEndAreLeftAtTheLimit() throws Exception {
    byte[] nothings = Coded.repeated(Coded.gzip(new byte[0]), 500);
    Fetched fetched =
        endless(
            Web::feed, "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n", out -> out.write(nothings));
    assertThat(failure(fetched)).isEqualTo(FetchFailure.TOO_LARGE);
  }

  @Test
  void ofARobotsFileTheStartCounts() throws Exception {
    byte[] part = new byte[10_000];
    FetchLimits limits = FetchLimits.defaults(Accept.ROBOTS);
    Fetched fetched =
        endless(
            url -> new FetchRequest(url, null, null, Accept.ROBOTS, limits),
            "HTTP/1.1 200 OK\nContent-Length: 99999999999\n\n",
            out -> out.write(part));
    assertThat(((Fetched.Got) fetched).body()).hasSize((int) (MIB / 2));
  }

  @Test
  void afterABadServerAGoodOneIsReadAsEver() throws Exception {
    for (int i = 0; i < 20; i++) {
      of("HTTP/1.1 200 OK\nContent-Length: 2\n\nabHTTP/1.1 200 OK\nContent-Length: 1\n\nx");
      of("HTTP/1.1 200 OK\nContent-Length: 100\n\nonly this");
    }
    assertThat(((Fetched.Got) of("HTTP/1.1 200 OK\nContent-Length: 2\n\nab")).body()).hasSize(2);
  }

  @Property(tries = 400)
  void anyBytesAreAnAnswerOrAFailure(@ForAll byte[] bytes, @ForAll boolean head) throws Exception {
    byte[] start = ascii(head ? "HTTP/1.1 200 OK\nContent-Encoding: br\n" : "HTTP/1.1 ");
    Fetched fetched = of(Coded.joined(start, bytes));
    assertThat(fetched)
        .isNotEqualTo(new Fetched.Failed(FetchFailure.TIMEOUT, "not done within 5000 ms"));
    assertThat(of(bytes)).isInstanceOf(Fetched.Failed.class);
  }
}
