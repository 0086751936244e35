package org.nadhir.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;
import org.nadhir.ingest.page.PageRead;
import org.nadhir.ingest.page.PageReader;
import org.nadhir.ingest.poll.FeedBooks.TextFrom;
import org.nadhir.ingest.robots.Robots;
import org.nadhir.ingest.robots.RobotsVerdict;
import org.nadhir.ingest.schedule.Hosts;

/** The articles of pages, fetched where robots.txt lets us and when the host is free. */
final class PageTexts {
  /** How long a page waits for its host. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final FetchLimits LIMITS =
      FetchLimits.defaults(Accept.PAGE).withBytes(4 << 20, 4 << 20);

  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final Fetcher fetcher;
  private final Robots robots;
  private final PageReader reader;
  private final Hosts hosts;
  private final ReadingRoom room;

  PageTexts(Fetcher fetcher, Robots robots, PageReader reader, Hosts hosts, ReadingRoom room) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.reader = reader;
    this.hosts = hosts;
    this.room = room;
  }

  /** What came of a page. */
  sealed interface Answer {

    /** Its article. */
    record Found(URI url, String title, String text, @Nullable Instant publishedAt)
        implements Answer {}

    /**
     * Nothing.
     *
     * @param instead under what the item's own text is counted that takes its place
     * @param worthTrying whether another time it may be there
     */
    record None(TextFrom instead, boolean worthTrying) implements Answer {}
  }

  /** The article of a page. */
  Answer of(URI page) {
    RobotsVerdict verdict = robots.may(page);
    if (!verdict.allows()) {
      boolean unknown = verdict.answer() == RobotsVerdict.Answer.UNKNOWN;
      return new Answer.None(TextFrom.ITEM_ROBOTS, unknown);
    }
    String host = Hosts.of(page);
    try {
      if (!hosts.enter(host, PATIENCE)) {
        return new Answer.None(TextFrom.ITEM_FETCH, true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None(TextFrom.ITEM_FETCH, true);
    }
    Duration delay = verdict.crawlDelay() == null ? Duration.ZERO : verdict.crawlDelay();
    return read(fetch(page, host, delay));
  }

  private Fetched fetch(URI page, String host, Duration crawlDelay) {
    Duration delay = crawlDelay;
    try {
      Fetched fetched = fetcher.fetch(new FetchRequest(page, null, null, Accept.PAGE, LIMITS));
      if (fetched instanceof Fetched.Refused refused
          && refused.retryAfter() != null
          && refused.retryAfter().compareTo(delay) > 0) {
        delay = refused.retryAfter();
      }
      return fetched;
    } finally {
      hosts.leave(host, delay);
    }
  }

  private Answer read(Fetched fetched) {
    if (!(fetched instanceof Fetched.Got got)) {
      boolean lasting =
          fetched instanceof Fetched.Refused refused
              && refused.status() < SERVER_ERROR
              && refused.status() != TOO_MANY;
      return new Answer.None(TextFrom.ITEM_FETCH, !lasting);
    }
    PageRead read = room.read(got.body().length, () -> read(got));
    if (read instanceof PageRead.Page page) {
      URI url = page.canonical() == null ? got.url() : page.canonical();
      return new Answer.Found(url, page.title(), page.text(), page.publishedAt());
    }
    return new Answer.None(TextFrom.ITEM_PAGE, false);
  }

  private PageRead read(Fetched.Got got) {
    String html = Decoding.text(got.body(), got.contentType(), Markup.HTML).text();
    return reader.read(html, got.url());
  }
}
