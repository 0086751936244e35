package org.nadhir.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Feeds read in tests. */
final class Reading {
  static final URI BASE = URI.create("https://sample-daily.example/feed.xml");
  private static final Instant NOW = Instant.parse("2021-12-08T00:00:00Z");

  private Reading() {}

  static FeedRead read(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return new FeedReader().read(bytes, "application/xml", BASE, NOW);
  }

  static FeedRead.Feed feed(String document) {
    return (FeedRead.Feed) read(document);
  }

  /** The item with these fields, of an RSS feed. */
  static FeedItem item(String fields) {
    return feed(rss("<item>" + fields + "</item>")).items().get(0);
  }

  static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title>"
        + items
        + "</channel></rss>";
  }
}
