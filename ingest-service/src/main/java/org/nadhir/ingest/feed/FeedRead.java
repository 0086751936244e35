package org.nadhir.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a document as a feed. */
public sealed interface FeedRead {

  /**
   * A feed.
   *
   * @param title plain text, empty when it has none
   * @param language a BCP 47 tag as the feed gives it
   * @param items in the order of the document, each with a key of its own
   * @param setAside number of items that hold neither link nor title nor text, or that lie beyond a
   *     bound
   * @param problems what was wrong with the document, for a person
   */
  record Feed(
      FeedFormat format,
      String title,
      @Nullable String language,
      List<FeedItem> items,
      int setAside,
      List<String> problems)
      implements FeedRead {
    public Feed {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** No feed, why, and what stood there instead. */
  record Unreadable(FeedProblem reason, String detail) implements FeedRead {}
}
