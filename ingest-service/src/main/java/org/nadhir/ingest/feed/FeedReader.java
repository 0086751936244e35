package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.bytes.Decoded;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;

/**
 * Reads a document as a feed: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1 and
 * sitemaps with the news extension, well-formed or not. It never throws, calls nobody, expands no
 * entity that a document declares, and costs time linear in the length of the document.
 *
 * <p>Bounds: {@value Collected#ITEMS} items, {@value XmlFeed#PIECES} pieces of markup, {@value
 * Titles#LENGTH} characters of a title, {@value Lengths#MAXIMUM} characters of a text. Thread-safe.
 *
 * <p>Why jsoup's parser and an own reading of the fields: {@code docs/decisions/0020-feeds.md}.
 */
public final class FeedReader {
  /** How far a publisher's clock may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  /** As {@link #read(byte[], String, URI, Instant, ZoneId)}, for an outlet of unknown zone. */
  public FeedRead read(byte[] body, @Nullable String contentType, URI base, Instant fetchedAt) {
    return read(body, contentType, base, fetchedAt, null);
  }

  /**
   * Reads a document as a feed.
   *
   * @param contentType the header it came with
   * @param base the address it came from
   * @param fetchedAt when it came: items dated later are named among the problems
   * @param homeZone zone of times that name none, UTC when absent
   */
  public FeedRead read(
      byte[] body,
      @Nullable String contentType,
      URI base,
      Instant fetchedAt,
      @Nullable ZoneId homeZone) {
    try {
      Decoded decoded = Decoding.text(body, contentType, markup(body));
      FeedRead read = read(decoded.text(), base, homeZone);
      return read instanceof FeedRead.Feed feed ? checked(feed, decoded, fetchedAt) : read;
    } catch (RuntimeException e) {
      return new FeedRead.Unreadable(FeedProblem.DEFECT, Titles.cut(e.toString(), 500));
    }
  }

  private static FeedRead read(String text, URI base, @Nullable ZoneId homeZone) {
    String start = text.stripLeading();
    if (start.isEmpty()) {
      return new FeedRead.Unreadable(FeedProblem.EMPTY, "no characters");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return new JsonFeed(start, base, homeZone).read();
    }
    int markup = start.indexOf('<');
    return markup < 0
        ? new FeedRead.Unreadable(FeedProblem.NO_MARKUP, "no markup")
        : new XmlFeed(start.substring(markup), base, homeZone).read();
  }

  private static Markup markup(byte[] body) {
    for (byte octet : body) {
      if (octet == '{' || octet == '[') {
        return Markup.JSON;
      } else if (octet == '<') {
        return Markup.XML;
      }
    }
    return Markup.XML;
  }

  private static FeedRead.Feed checked(FeedRead.Feed feed, Decoded decoded, Instant fetchedAt) {
    List<String> problems = new ArrayList<>(feed.problems());
    if (!decoded.lossless()) {
      problems.add("bytes that are no " + decoded.charset().name());
    }
    long future = feed.items().stream().filter(item -> isAfter(item, fetchedAt)).count();
    if (future > 0) {
      problems.add("items dated in the future: " + future);
    }
    return new FeedRead.Feed(
        feed.format(), feed.title(), feed.language(), feed.items(), feed.setAside(), problems);
  }

  private static boolean isAfter(FeedItem item, Instant fetchedAt) {
    return item.publishedAt() != null && item.publishedAt().isAfter(fetchedAt.plus(SKEW));
  }
}
