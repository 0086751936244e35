package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;

@Timeout(20)
class WebFetcherTest {

  private static Fetched.Got got(String head, String body) throws Exception {
    try (RawServer server = RawServer.sending(head, body)) {
      return (Fetched.Got) Web.get(server.url("/feed"));
    }
  }

  @Test
  void bodyComesWithWhatTheNextRequestNeeds() throws Exception {
    try (RawServer server =
        RawServer.sending(
            """
            HTTP/1.1 200 OK
            Content-Length: 6
            Content-Type: text/xml; charset=utf-8
            ETag: W/"a-1"
            Last-Modified: Sun, 22 Nov 2026 10:00:00 GMT
            Cache-Control: public, max-age=600
            """,
            "<rss/>")) {
      var got = (Fetched.Got) Web.get(server.url("/feed?a=b%20c"));

      assertThat(got.body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
      assertThat(got)
          .usingRecursiveComparison()
          .ignoringFields("body")
          .isEqualTo(
              new Fetched.Got(
                  server.url("/feed?a=b%20c"),
                  null,
                  new byte[0],
                  "text/xml; charset=utf-8",
                  "W/\"a-1\"",
                  "Sun, 22 Nov 2026 10:00:00 GMT",
                  Duration.ofMinutes(10)));
    }
  }

  @Test
  void requestSaysWhoAsksAndForWhatAndNoMore() throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK", "")) {
      Web.get(server.url("/feed?a=b%20c"));

      assertThat(server.heads().get(0))
          .containsExactlyInAnyOrder(
              "GET /feed?a=b%20c HTTP/1.1",
              "Host: 127.0.0.1:" + server.port(),
              "User-Agent: " + Web.AGENT,
              "Accept: " + Accept.FEED.header(),
              "Accept-Encoding: gzip, br",
              "connection: close");
    }
  }

  @Test
  void knownCopyIsNamedAndNotSentAgain() throws Exception {
    try (RawServer server =
        RawServer.sending("HTTP/1.1 304 Not Modified\nCache-Control: max-age=60", "")) {
      Fetched fetched =
          Web.OWN.fetch(
              new FetchRequest(
                  server.url("/"), "\"é\"", "yesterday", Accept.PAGE, Web.limits(5000)));

      assertThat(fetched).isEqualTo(new Fetched.NotModified(null, Duration.ofMinutes(1)));
      assertThat(server.heads().get(0))
          .contains("If-None-Match: \"é\"", "If-Modified-Since: yesterday");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: y", "\u0000", "\u0630", " "})
  void nameOfAKnownCopyThatNoHeaderCanHoldIsLeftOut(String etag) throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK", "")) {
      assertThat(
              Web.OWN.fetch(
                  new FetchRequest(server.url("/"), etag, etag, Accept.PAGE, Web.limits(5000))))
          .isInstanceOf(Fetched.Got.class);
      assertThat(server.heads().get(0)).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 206, 304, 400, 404, 410, 429, 500, 503, 599, 102, 999})
  void anyOtherStatusIsARefusal(int status) throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 %d No".formatted(status), "")) {
      assertThat(Web.get(server.url("/"))).isEqualTo(new Fetched.Refused(status, null));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|PT2M",
        "0|PT0S",
        "99999999999999999999|PT168H",
        "Sun, 22 Nov 2026 12:30:00 GMT|PT30M",
        "Sunday, 22-Nov-26 12:30:00 GMT|PT30M",
        "Sun Nov 22 12:30:00 2026|PT30M",
        "Sun, 22 Nov 2020 12:30:00 GMT|PT0S",
        "Sun, 22 Nov 2099 12:30:00 GMT|PT168H",
        "soon|",
        "-5|"
      })
  void refusalSaysHowLongToStayAway(String header, Duration time) throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 429 No\nRetry-After: " + header, "")) {
      assertThat(Web.get(server.url("/"))).isEqualTo(new Fetched.Refused(429, time));
    }
  }

  @Test
  void bodyWithoutALengthEndsWithTheConnection() throws Exception {
    assertThat(got("HTTP/1.0 200 OK", "<rss/>").body()).hasSize(6);
  }

  @Test
  void chunksAreJoined() throws Exception {
    assertThat(
            got(
                    "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
                    "3;x=y\r\n<rs\r\n3\r\ns/>\r\n0\r\n\r\n")
                .body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("<rss/>");
  }

  @Test
  void interimResponsesArePassedOver() throws Exception {
    assertThat(
            got(
                    "HTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\nContent-Length: 6",
                    "<rss/>")
                .body())
        .hasSize(6);
  }

  @Test
  void pictureIsNotRead() throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK\nContent-Type: image/png", "x")) {
      assertThat(Web.get(server.url("/")))
          .isEqualTo(new Fetched.Failed(FetchFailure.WRONG_KIND, "content type image/png"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "304 Not Modified", "500 No", "301 Moved"})
  void connectionIsClosedAfterEveryRequest(String status) throws Exception {
    try (RawServer server =
        RawServer.sending("HTTP/1.1 " + status + "\nContent-Length: 1", "x").patient()) {
      Web.get(server.url("/"));
      assertThat(server.heads()).hasSize(1);
      assertThat(server.isLeft()).isTrue();
    }
  }

  @Test
  void serverThatIsAwayIsNoConnection() throws Exception {
    RawServer server = RawServer.sending("", "");
    URI url = server.url("/");
    server.close();

    assertThat(((Fetched.Failed) Web.get(url)).reason()).isEqualTo(FetchFailure.CONNECT);
  }
}
