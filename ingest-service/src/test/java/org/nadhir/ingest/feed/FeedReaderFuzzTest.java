package org.nadhir.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Instant;

/** Any bytes are read as a feed or not, within time, and every item has a key of its own. */
class FeedReaderFuzzTest {
  private static final URI BASE = URI.create("https://sample-wire.example/feed.xml");

  @FuzzTest(maxDuration = "200s")
  void everyDocumentIsAFeedOrIsNone(byte[] document) {
    FeedRead read = new FeedReader().read(document, null, BASE, Instant.EPOCH);
    if (read instanceof FeedRead.Feed feed) {
      assertThat(feed.items()).extracting(FeedItem::key).doesNotHaveDuplicates();
      assertThat(feed.items()).allMatch(item -> item.title().length() <= Titles.LENGTH);
    } else if (read instanceof FeedRead.Unreadable none) {
      assertThat(none.reason()).as(none.detail()).isNotEqualTo(FeedProblem.DEFECT);
    }
  }
}
