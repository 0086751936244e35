package org.nadhir.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.feed.FeedItem;
import org.nadhir.ingest.feed.FeedProblem;
import org.nadhir.ingest.feed.FeedRead;
import org.nadhir.ingest.feed.FeedReader;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.poll.FeedBooks.ItemFate;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Visit;

/**
 * Asks one feed, once, and passes on what is new in it, oldest first.
 *
 * <p>An item counts as passed on only when the intake has answered for it, so that what is broken
 * off in the middle goes on with the next item. An item that comes again with another text is
 * passed on again.
 */
final class FeedVisitor implements Visiting {
  private static final Logger LOG = Logger.getLogger(FeedVisitor.class);

  /** Digests that are kept of items that are no longer in the feed. */
  private static final int KEPT = 300;

  private static final FetchLimits LIMITS =
      FetchLimits.defaults(Accept.FEED).withBytes(8 << 20, 8 << 20);

  private final Fetcher fetcher;
  private final FeedReader reader;
  private final ItemTaker taker;
  private final Hosts hosts;
  private final ReadingRoom room;
  private final Clock clock;
  private final FeedBooks books;

  FeedVisitor(
      Fetcher fetcher,
      FeedReader reader,
      ItemTaker taker,
      Hosts hosts,
      ReadingRoom room,
      Clock clock,
      FeedBooks books) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.taker = taker;
    this.hosts = hosts;
    this.room = room;
    this.clock = clock;
    this.books = books;
  }

  @Override
  public Visit visit(FeedSource source, FeedState state, BooleanSupplier stop) {
    Fetched fetched = fetch(state);
    if (fetched instanceof Fetched.Got got) {
      return read(source, state, got, stop);
    }
    if (fetched instanceof Fetched.NotModified same) {
      books.visited("unchanged");
      return new Visit.Unchanged(same.movedTo(), same.freshFor());
    }
    if (fetched instanceof Fetched.Refused refused) {
      books.visited("refused");
      return new Visit.Refused(refused.status(), refused.retryAfter());
    }
    Fetched.Failed failed = (Fetched.Failed) fetched;
    books.visited(failed.reason().code());
    return new Visit.Failed(failed.reason().code(), failed.detail());
  }

  /** Who calls has taken the host; it is given back as soon as the answer is there. */
  private Fetched fetch(FeedState state) {
    Duration asked = Duration.ZERO;
    try {
      Fetched fetched =
          fetcher.fetch(
              new FetchRequest(
                  state.address(), state.etag(), state.lastModified(), Accept.FEED, LIMITS));
      if (fetched instanceof Fetched.Refused refused && refused.retryAfter() != null) {
        asked = refused.retryAfter();
      }
      return fetched;
    } finally {
      hosts.leave(Hosts.of(state.address()), asked);
    }
  }

  private Visit read(FeedSource source, FeedState state, Fetched.Got got, BooleanSupplier stop) {
    FeedRead read =
        room.read(
            got.body().length,
            () ->
                reader.read(
                    got.body(), got.contentType(), got.url(), clock.instant(), source.zone()));
    if (read instanceof FeedRead.Unreadable bad) {
      books.visited(bad.reason().code());
      if (bad.reason() == FeedProblem.DEFECT) {
        LOG.errorf("feed reader failed feed=%s detail=%s", source.id(), bad.detail());
      }
      return new Visit.Failed(bad.reason().code(), bad.detail());
    }
    books.visited("read");
    FeedRead.Feed feed = (FeedRead.Feed) read;
    books.read(feed.format());
    if (!feed.problems().isEmpty()) {
      books.mended();
      LOG.debugf("feed is not as it should be feed=%s problems=%s", source.id(), feed.problems());
    }
    for (int i = 0; i < feed.setAside(); i++) {
      books.item(ItemFate.EMPTY);
    }
    return take(source, state, got, feed, stop);
  }

  private Visit take(
      FeedSource source,
      FeedState state,
      Fetched.Got got,
      FeedRead.Feed feed,
      BooleanSupplier stop) {
    Set<Long> known = new HashSet<>(state.seen());
    Set<Long> passed = new LinkedHashSet<>();
    List<@Nullable Instant> published = new ArrayList<>();
    boolean all = true;
    List<FeedItem> oldestFirst = new ArrayList<>(feed.items());
    Collections.reverse(oldestFirst);
    for (FeedItem item : oldestFirst) {
      long digest = ItemDigest.of(item);
      if (known.contains(digest)) {
        books.item(ItemFate.KNOWN);
        passed.add(digest);
        continue;
      }
      ItemFate fate = stop.getAsBoolean() ? ItemFate.UNAVAILABLE : taker.take(source, item);
      books.item(fate);
      if (fate == ItemFate.UNAVAILABLE) {
        return new Visit.Interrupted(seen(passed, state));
      }
      if (fate == ItemFate.LATER) {
        all = false;
        continue;
      }
      passed.add(digest);
      published.add(item.publishedAt());
      tellLag(item);
    }
    return new Visit.Read(
        got.movedTo(),
        all ? got.etag() : null,
        all ? got.lastModified() : null,
        got.freshFor(),
        published,
        seen(passed, state));
  }

  private void tellLag(FeedItem item) {
    Instant time = item.publishedAt();
    if (time != null && !time.isAfter(clock.instant())) {
      books.lag(Duration.between(time, clock.instant()));
    }
  }

  private static List<Long> seen(Set<Long> passed, FeedState state) {
    List<Long> seen = new ArrayList<>(passed);
    state.seen().stream().filter(digest -> !passed.contains(digest)).limit(KEPT).forEach(seen::add);
    return seen;
  }
}
