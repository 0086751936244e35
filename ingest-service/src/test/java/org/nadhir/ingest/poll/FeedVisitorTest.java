package org.nadhir.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Tier;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.feed.FeedFormat;
import org.nadhir.ingest.feed.FeedReader;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;
import org.nadhir.ingest.intake.Books;
import org.nadhir.ingest.intake.Dating;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.page.PageReader;
import org.nadhir.ingest.register.KnownArticles;
import org.nadhir.ingest.robots.Robots;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Visit;

class FeedVisitorTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:30:00Z");
  private static final URI FEED = URI.create("https://sample-gazette.example/rss");
  private static final Outlet GAZETTE =
      new Outlet("sample-gazette-en", "Sample Gazette", "sample-gazette", "GBR", Tier.NATIONAL);

  private static final ReadingRoom ROOM = new ReadingRoom(1 << 20);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Web web = new Web();
  private final Hosts hosts = new Hosts(clock, Duration.ZERO, time -> {});
  private final KnownArticles known = new KnownArticles(100);
  private final List<Article> sent = new ArrayList<>();
  private final Counts counts = new Counts();
  private boolean away;

  @BeforeEach
  void load() {
    known.markLoaded();
  }

  @Test
  void newItemsArePassedOnOldestFirst() {
    web.answer(FEED, feed(item("2", "Second"), item("1", "First")));

    Visit.Read read = (Visit.Read) visit(false, fresh());

    assertThat(sent).extracting(Article::title).containsExactly("First", "Second");
    assertThat(sent).extracting(a -> a.outlet().id()).containsOnly("sample-gazette-en");
    assertThat(sent.get(0).publishedAt()).isEqualTo(Instant.parse("2026-01-05T10:01:00Z"));
    assertThat(read.published()).hasSize(2);
    assertThat(read.etag()).isEqualTo("\"e\"");
  }

  @Test
  void whatWasPassedOnIsNotLookedAtAgain() {
    web.answer(FEED, feed(item("1", "First")));
    Visit.Read first = (Visit.Read) visit(false, fresh());
    web.answer(FEED, feed(item("2", "Second"), item("1", "First")));

    visit(false, withSeen(first.seen()));

    assertThat(sent).hasSize(2);
    assertThat(counts.items).containsEntry(FeedBooks.ItemFate.KNOWN, 1);
  }

  @Test
  void anItemWithAnotherTextIsARevision() {
    web.answer(FEED, feed(item("1", "First")));
    Visit.Read first = (Visit.Read) visit(false, fresh());
    web.answer(FEED, feed(item("1", "First").replace("closed", "closed, and opened again")));

    visit(false, withSeen(first.seen()));

    assertThat(sent).extracting(Article::revision).containsExactly(1, 2);
    assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
  }

  @Test
  void whileKafkaIsAwayNothingCountsAsPassedOn() {
    away = true;
    web.answer(FEED, feed(item("2", "Second"), item("1", "First")));

    assertThat(visit(false, fresh())).isEqualTo(new Visit.Interrupted(List.of()));

    away = false;
    web.answer(FEED, feed(item("2", "Second"), item("1", "First")));
    visit(false, fresh());
    assertThat(sent).hasSize(2);
  }

  @Test
  void theTextOfThePageTakesThePlaceOfTheItems() {
    web.answer(FEED, feed(item("1", "First")));
    web.answer(page("1"), html(longText("The strait is closed to all ships.")));

    visit(true, fresh());

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).text()).contains("The strait is closed to all ships.");
    assertThat(counts.texts).containsExactly(FeedBooks.TextFrom.PAGE);
  }

  @Test
  void aPageThatCannotBeHadKeepsNothingWaiting() {
    web.answer(FEED, feed(item("1", "First")));

    Visit.Read read = (Visit.Read) visit(true, fresh());

    assertThat(sent).hasSize(1);
    assertThat(counts.texts).containsExactly(FeedBooks.TextFrom.ITEM_FETCH);
    assertThat(read.etag()).as("so that the page is tried again").isNull();
    assertThat(read.seen()).isEmpty();
  }

  @Test
  void aPageThatComesLaterIsARevision() {
    web.answer(FEED, feed(item("1", "First")));
    visit(true, fresh());
    web.answer(FEED, feed(item("1", "First")));
    web.answer(page("1"), html(longText("The strait is closed to all ships.")));

    Visit.Read read = (Visit.Read) visit(true, fresh());

    assertThat(sent).extracting(Article::revision).containsExactly(1, 2);
    assertThat(read.seen()).hasSize(1);
  }

  @Test
  void aPageIsTriedThreeTimesAtMost() {
    for (int i = 0; i < 3; i++) {
      web.answer(FEED, feed(item("1", "First")));
      Visit.Read read = (Visit.Read) visit(true, fresh());
      assertThat(read.seen()).hasSize(i < 2 ? 0 : 1);
    }
    assertThat(sent).hasSize(1);
  }

  @Test
  void robotsTxtIsObeyed() {
    web.answer(URI.create("https://sample-gazette.example/robots.txt"), robots("Disallow: /"));
    web.answer(FEED, feed(item("1", "First")));
    web.answer(page("1"), html(longText("The strait is closed to all ships.")));

    visit(true, fresh());

    assertThat(web.asked).doesNotContain(page("1"));
    assertThat(counts.texts).containsExactly(FeedBooks.TextFrom.ITEM_ROBOTS);
  }

  @Test
  void whatIsNoFeedIsAFailure() {
    web.answer(FEED, html("<p>Sorry.</p>"));

    assertThat(visit(false, fresh())).isInstanceOf(Visit.Failed.class);
  }

  @Test
  void aRefusalHoldsTheHost() {
    web.answer(FEED, new Fetched.Refused(429, Duration.ofMinutes(5)));

    assertThat(visit(false, fresh())).isEqualTo(new Visit.Refused(429, Duration.ofMinutes(5)));
    assertThat(hosts.tryEnter("sample-gazette.example")).isFalse();
  }

  @Test
  void theServerIsAskedWhetherAnythingHasChanged() {
    FeedState state =
        new FeedState(
            "sample-gazette-en/main",
            1,
            FEED,
            null,
            "\"v1\"",
            "Mon, 05 Jan 2026 12:00:00 GMT",
            NOW,
            null,
            null,
            null,
            0,
            null,
            null,
            false,
            fresh().rhythm(),
            null,
            List.of());
    web.answer(FEED, new Fetched.NotModified(null, null));

    assertThat(visit(false, state)).isEqualTo(new Visit.Unchanged(null, null));
    assertThat(web.last.etag()).isEqualTo("\"v1\"");
    assertThat(web.last.lastModified()).isEqualTo("Mon, 05 Jan 2026 12:00:00 GMT");
  }

  private Visit visit(boolean fullText, FeedState state) {
    Intake intake =
        new Intake(
            known,
            article -> {
              if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
              }
              sent.add(article);
              return CompletableFuture.completedFuture(null);
            },
            new NoBooks());
    hosts.tryEnter("sample-gazette.example");
    FeedSource source =
        new FeedSource(
            "sample-gazette-en/main", GAZETTE, FEED, null, "en", true, fullText, null, null);
    return visitor(intake).visit(source, state, () -> false);
  }

  private FeedVisitor visitor;

  private FeedVisitor visitor(Intake intake) {
    if (visitor == null) {
      PageTexts pages = new PageTexts(web, new Robots(web, clock), new PageReader(), hosts, ROOM);
      ItemTaker taker =
          new ItemTaker(
              pages,
              new ArticleMaker(Outlets.load(java.util.Optional.empty())),
              intake,
              clock,
              Duration.ofSeconds(5),
              counts);
      visitor = new FeedVisitor(web, new FeedReader(), taker, hosts, ROOM, clock, counts);
    }
    return visitor;
  }

  private static FeedState fresh() {
    return FeedState.fresh("sample-gazette-en/main", FEED, NOW);
  }

  private static FeedState withSeen(List<Long> seen) {
    FeedState f = fresh();
    return new FeedState(
        f.feed(),
        1,
        f.url(),
        null,
        null,
        null,
        NOW,
        null,
        null,
        null,
        0,
        null,
        null,
        false,
        f.rhythm(),
        null,
        seen);
  }

  private static URI page(String id) {
    return URI.create("https://sample-gazette.example/" + id);
  }

  private static String item(String id, String title) {
    return """
        <item><guid>%s</guid><title>%s</title><link>https://sample-gazette.example/%s</link>
        <pubDate>Mon, 05 Jan 2026 10:0%s:00 GMT</pubDate>
        <description>The strait is closed since the morning, the ministry says.</description></item>
        """
        .formatted(id, title, id, id);
  }

  private static Fetched feed(String... items) {
    String xml =
        "<rss version=\"2.0\"><channel><title>Gazette</title>"
            + String.join("", items)
            + "</channel></rss>";
    return got(FEED, xml, "application/rss+xml");
  }

  private static Fetched html(String body) {
    return got(page("1"), "<html><body>" + body + "</body></html>", "text/html; charset=utf-8");
  }

  private static Fetched robots(String rule) {
    return got(FEED, "User-agent: *\n" + rule + "\n", "text/plain");
  }

  private static String longText(String sentence) {
    String more =
        "<p>Ships of several countries were waiting in front of the strait on Monday, and the"
            + " harbour master said that nobody would be let through before the evening.</p>";
    return "<article><h1>First</h1><p>" + sentence + "</p>" + more.repeat(3) + "</article>";
  }

  private static Fetched got(URI url, String body, String type) {
    return new Fetched.Got(
        url, null, body.getBytes(StandardCharsets.UTF_8), type, "\"e\"", null, null);
  }

  /** Answers each address once with each of its answers; unknown ones cannot be reached. */
  private static final class Web implements Fetcher {
    final Map<URI, Deque<Fetched>> answers = new HashMap<>();
    final List<URI> asked = new ArrayList<>();
    FetchRequest last;

    void answer(URI url, Fetched fetched) {
      answers.computeIfAbsent(url, u -> new ArrayDeque<>()).add(fetched);
    }

    @Override
    public Fetched fetch(FetchRequest request) {
      asked.add(request.url());
      last = request;
      Deque<Fetched> some = answers.get(request.url());
      if (some != null && !some.isEmpty()) {
        return some.poll();
      }
      return request.accept() == Accept.ROBOTS
          ? new Fetched.Refused(404, null)
          : new Fetched.Failed(FetchFailure.CONNECT, "refused");
    }
  }

  private static final class Counts implements FeedBooks {
    final Map<ItemFate, Integer> items = new HashMap<>();
    final List<TextFrom> texts = new ArrayList<>();

    @Override
    public void visited(String result) {}

    @Override
    public void read(FeedFormat format) {}

    @Override
    public void mended() {}

    @Override
    public void item(ItemFate fate) {
      items.merge(fate, 1, Integer::sum);
    }

    @Override
    public void text(TextFrom from) {
      texts.add(from);
    }

    @Override
    public void lag(Duration lag) {}
  }

  private static final class NoBooks implements Books {
    @Override
    public void received(Entry entry) {}

    @Override
    public void passedOn(Dating dating) {}

    @Override
    public void duplicate() {}

    @Override
    public void setAside(Reason reason) {}
  }
}
