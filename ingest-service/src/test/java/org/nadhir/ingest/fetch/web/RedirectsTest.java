package org.nadhir.ingest.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.Fetched;

@Timeout(20)
class RedirectsTest {

  /** Leads from /301/302/end to /302/end to /end. */
  private static RawServer chain() {
    return new RawServer(
        (head, out) -> {
          String path = head.get(0).split(" ")[1];
          if (path.equals("/end")) {
            RawServer.send(out, "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
          } else {
            String rest = path.substring(path.indexOf('/', 1));
            RawServer.send(
                out,
                "HTTP/1.1 %s Moved\nLocation: %s".formatted(path.split("/")[1], rest),
                new byte[0]);
          }
        });
  }

  private static RawServer leading(int status, String location) {
    return RawServer.sending("HTTP/1.1 %d Moved\nLocation: %s".formatted(status, location), "");
  }

  private static FetchFailure failure(URI url) {
    return ((Fetched.Failed) Web.get(url)).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "/301/end, true",
    "/308/301/end, true",
    "/302/end, false",
    "/301/302/end, false",
    "/307/301/end, false",
    "/303/end, false",
    "/301/301/301/301/301/end, true"
  })
  void addressHasMovedForGoodOnlyIfEveryRedirectSaysSo(String path, boolean forGood)
      throws Exception {
    try (RawServer server = chain()) {
      var got = (Fetched.Got) Web.get(server.url(path));

      assertThat(got.url()).isEqualTo(server.url("/end"));
      @Nullable URI movedTo = forGood ? server.url("/end") : null;
      assertThat(got.movedTo()).isEqualTo(movedTo);
    }
  }

  @Test
  void moreRedirectsThanAllowedAreNotFollowed() throws Exception {
    try (RawServer server = chain()) {
      assertThat(failure(server.url("/301/301/301/301/301/301/end")))
          .isEqualTo(FetchFailure.TOO_MANY_REDIRECTS);
      assertThat(server.heads()).hasSize(6);
    }
  }

  @Test
  void circleOfRedirectsIsLeftAtOnce() throws Exception {
    try (RawServer server = leading(302, "/a")) {
      assertThat(failure(server.url("/a"))).isEqualTo(FetchFailure.TOO_MANY_REDIRECTS);
      assertThat(server.heads()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://a.example/",
        "javascript:alert(1)",
        "data:text/plain,x",
        "http://user:pass@127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://",
        " "
      })
  void redirectOutOfTheWebIsNotFollowed(String location) throws Exception {
    try (RawServer server = leading(301, location)) {
      assertThat(failure(server.url("/"))).isEqualTo(FetchFailure.BAD_REDIRECT);
    }
  }

  @Test
  void redirectWithoutAnAddressLeadsNowhere() throws Exception {
    try (RawServer server = RawServer.sending("HTTP/1.1 301 Moved", "")) {
      assertThat(failure(server.url("/"))).isEqualTo(FetchFailure.BAD_REDIRECT);
    }
  }

  @Test
  void addressInAnyScriptWithSpacesIsFollowed() throws Exception {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              boolean first = head.get(0).startsWith("GET / ");
              String answer =
                  first ? "301 Moved\nLocation: أخبار اليوم?س=a b" : "200 OK\nContent-Length: 0";
              RawServer.send(out, "HTTP/1.1 " + answer, new byte[0]);
            })) {
      Web.get(server.url("/"));

      assertThat(server.heads().get(1).get(0))
          .isEqualTo(
              "GET /%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20%D8%A7%D9%84%D9%8A%D9%88%D9%85?%D8%B3=a%20b"
                  + " HTTP/1.1");
    }
  }

  @Test
  void bodyOfARedirectIsNotRead() throws Exception {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              if (head.get(0).startsWith("GET /end ")) {
                RawServer.send(out, "HTTP/1.1 200 OK\nContent-Length: 0", new byte[0]);
              } else {
                RawServer.send(out, "HTTP/1.1 301 Moved\nLocation: /end", new byte[0]);
                while (true) {
                  out.write(new byte[1000]);
                }
              }
            })) {
      assertThat(Web.get(server.url("/"))).isInstanceOf(Fetched.Got.class);
    }
  }

  @Test
  void timeIsForAllHopsTogether() throws Exception {
    try (RawServer server =
        new RawServer(
            (head, out) -> {
              Thread.sleep(300);
              String next = head.get(0).split(" ")[1] + "x";
              RawServer.send(out, "HTTP/1.1 301 Moved\nLocation: " + next, new byte[0]);
            })) {
      long start = System.nanoTime();
      Fetched fetched = Web.OWN.fetch(Web.feed(server.url("/"), Web.limits(700)));

      assertThat(((Fetched.Failed) fetched).reason()).isEqualTo(FetchFailure.TIMEOUT);
      assertThat(System.nanoTime() - start).isGreaterThan(600_000_000L);
    }
  }

  @Test
  void nothingOfOneSiteIsToldToAnother() throws Exception {
    try (RawServer other = RawServer.sending("HTTP/1.1 200 OK", "");
        RawServer server =
            RawServer.sending(
                "HTTP/1.1 302 Moved\nSet-Cookie: a=b\nLocation: " + other.url("/"), "")) {
      Web.get(server.url("/"));
      Web.get(server.url("/"));

      for (List<String> head : other.heads()) {
        assertThat(head).noneMatch(line -> line.matches("(?i)(cookie|referer|authorization):.*"));
      }
      assertThat(other.heads()).hasSize(2);
    }
  }
}
