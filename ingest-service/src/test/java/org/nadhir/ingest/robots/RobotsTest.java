package org.nadhir.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.ingest.robots.RobotsVerdict.Answer.ALLOWED;
import static org.nadhir.ingest.robots.RobotsVerdict.Answer.DISALLOWED;
import static org.nadhir.ingest.robots.RobotsVerdict.Answer.UNKNOWN;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;

@Timeout(20)
class RobotsTest {
  private static final String SITE = "https://site.example";

  /** A clock that a test moves. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hand clock = new Hand();
  private final List<URI> asked = new ArrayList<>();
  private Fetched answer = new Fetched.Refused(404, null);
  private final Fetcher fetcher =
      request -> {
        assertThat(request.accept()).isEqualTo(Accept.ROBOTS);
        asked.add(request.url());
        return answer;
      };
  private final Robots robots = new Robots(fetcher, clock);

  private static Fetched file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Fetched file(byte[] text) {
    return new Fetched.Got(URI.create(SITE + "/robots.txt"), null, text, null, null, null, null);
  }

  private RobotsVerdict may(String page) {
    return robots.may(URI.create(page));
  }

  private RobotsVerdict.Answer answer(String path) {
    return may(SITE + path).answer();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/1, ALLOWED",
    "/private/1, DISALLOWED",
    "/private/open/1, ALLOWED",
    "/find?q=1, DISALLOWED",
    "/a.pdf, DISALLOWED",
    "/a.pdf?x, ALLOWED",
    "/%D8%AE%D8%A7%D8%B5/1, DISALLOWED",
    "/robots.txt, ALLOWED"
  })
  void rulesForEverybodyHold(String path, RobotsVerdict.Answer expected) {
    answer =
        file(
            """
            User-agent: *
            Disallow: /private/
            Allow: /private/open/
            Disallow: /*?q=
            Disallow: /*.pdf$
            Disallow: /خاص/
            """);
    assertThat(answer(path)).isEqualTo(expected);
  }

  @Test
  void rulesForThisProductComeFirst() {
    answer =
        file(
            "User-agent: *\nDisallow: /\n\nUser-agent: Nadhir\nDisallow: /private\nCrawl-delay: 2");
    assertThat(may(SITE + "/news")).isEqualTo(new RobotsVerdict(ALLOWED, Duration.ofSeconds(2)));
    assertThat(answer("/private")).isEqualTo(DISALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"7200, PT1H", "0.5, PT0.5S", "-3,", "soon,"})
  void delayIsBounded(String delay, @Nullable Duration expected) {
    answer = file("User-agent: *\nAllow: /\nCrawl-delay: " + delay);
    assertThat(may(SITE + "/news")).isEqualTo(new RobotsVerdict(ALLOWED, expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 204, 300})
  void siteWithoutAFileAllowsAll(int status) {
    answer = new Fetched.Refused(status, null);
    assertThat(answer("/news")).isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void siteThatCannotSayForbidsAllUntilItCan(int status) {
    answer = new Fetched.Refused(status, Duration.ofHours(2));
    assertThat(answer("/news")).isEqualTo(UNKNOWN);
    answer = file("");
    clock.pass(Duration.ofMinutes(119));
    assertThat(answer("/news")).isEqualTo(UNKNOWN);
    clock.pass(Duration.ofMinutes(1));
    assertThat(answer("/news")).isEqualTo(ALLOWED);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = FetchFailure.class,
      names = {"TOO_MANY_REDIRECTS", "BAD_REDIRECT"},
      mode = EnumSource.Mode.EXCLUDE)
  void siteThatDoesNotAnswerForbidsAll(FetchFailure reason) {
    answer = new Fetched.Failed(reason, "");
    assertThat(may(SITE + "/news").allows()).isFalse();
    clock.pass(Duration.ofMinutes(15));
    answer(("/news"));
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = FetchFailure.class,
      names = {"TOO_MANY_REDIRECTS", "BAD_REDIRECT"})
  void redirectsThatLeadToNoFileAllowAll(FetchFailure reason) {
    answer = new Fetched.Failed(reason, "");
    assertThat(answer("/news")).isEqualTo(ALLOWED);
  }

  @Test
  void fileIsAskedForOnceADay() {
    answer = file("User-agent: *\nDisallow: /private");
    answer("/news");
    clock.pass(Duration.ofHours(23));
    answer("/news");
    assertThat(asked).containsExactly(URI.create(SITE + "/robots.txt"));
    clock.pass(Duration.ofHours(1));
    answer("/news");
    assertThat(asked).hasSize(2);
  }

  @Test
  void fileThatCannotBeHadAgainIsKept() {
    answer = file("User-agent: *\nDisallow: /private");
    answer("/news");
    clock.pass(Duration.ofHours(24));
    answer = new Fetched.Failed(FetchFailure.CONNECT, "");

    assertThat(answer("/news")).isEqualTo(ALLOWED);
    assertThat(answer("/private")).isEqualTo(DISALLOWED);
    assertThat(asked).hasSize(2);
  }

  @Test
  void everySchemeHostAndPortIsASiteOfItsOwn() {
    List.of(
            "http://a.example/x",
            "https://a.example/x",
            "https://A.EXAMPLE/y",
            "https://a.example:8/x")
        .forEach(this::may);
    assertThat(asked)
        .extracting(URI::toString)
        .containsExactly(
            "http://a.example/robots.txt",
            "https://a.example/robots.txt",
            "https://a.example:8/robots.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@b.example", "//x", "a", "http:///a", "http://[::1]/a"})
  void oddAddressIsNoException(String page) {
    answer = new Fetched.Failed(FetchFailure.BAD_URL, "");
    assertThat(may(page).allows()).isFalse();
  }

  @Test
  void pageOfOthersInTheFileOfHtmlIsNoRule() {
    answer = file("<!DOCTYPE html><html><head><title>Not found</title></head></html>");
    assertThat(answer("/news")).isEqualTo(ALLOWED);
  }

  @Test
  void hostileRulesTakeNoTime() {
    String rule = "Disallow: /*" + "a".repeat(990) + "b*c\n";
    answer = file("User-agent: *\n" + rule.repeat(520));
    answer("/");
    long start = System.nanoTime();
    assertThat(answer("/" + "a".repeat(1900))).isEqualTo(ALLOWED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(answer("/" + "a".repeat(3000))).isEqualTo(DISALLOWED);
  }

  @Test
  void manyAndLargeFilesAreForgottenInTurn() {
    RobotsFiles files = new RobotsFiles();
    Instant until = clock.instant();
    for (int i = 0; i < 10_000; i++) {
      files.put("http://" + i, RobotsFile.allowingAll(until));
    }
    assertThat(files.size()).isEqualTo(4000);
    byte[] large = new byte[512 * 1024];
    for (int i = 0; i < 100; i++) {
      files.put("http://large" + i, RobotsFile.parsed("http://large" + i, large, until));
    }
    assertThat(files.size()).isEqualTo(16);
    assertThat(files.get("http://large99")).isNotNull();
    assertThat(files.get("http://large1")).isNull();
  }

  @Test
  void manyThatWantTheSameFileAskForItOnce() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Robots slow =
        new Robots(
            request -> {
              await(go);
              return fetcher.fetch(request);
            },
            clock);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<RobotsVerdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      verdicts.add(threads.submit(() -> slow.may(URI.create(SITE + "/news"))));
    }
    go.countDown();
    for (Future<RobotsVerdict> verdict : verdicts) {
      assertThat(verdict.get(10, TimeUnit.SECONDS).allows()).isTrue();
    }
    threads.shutdownNow();
    assertThat(asked).hasSize(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Property(tries = 300)
  void anyBytesAreAFile(@ForAll byte[] bytes, @ForAll String path) {
    answer = file(bytes);
    byte[] rule = "User-agent: *\nDisallow: ".getBytes(StandardCharsets.UTF_8);
    assertThat(answer("/news")).isNotNull();
    byte[] both = java.util.Arrays.copyOf(rule, rule.length + bytes.length);
    System.arraycopy(bytes, 0, both, rule.length, bytes.length);
    answer = file(both);
    String encoded = java.net.URLEncoder.encode(path, StandardCharsets.UTF_8);
    assertThat(may("https://other.example/" + encoded)).isNotNull();
  }
}
