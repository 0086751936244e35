package org.nadhir.ingest.feed;

/** A family of feed formats. */
public enum FeedFormat {
  /** RSS 0.91 to 2.0 and what calls itself so. */
  RSS,
  /** RSS 0.90, 1.0 and 1.1, which are RDF. */
  RDF,
  /** Atom 0.3 and 1.0. */
  ATOM,
  /** JSON Feed 1.0 and 1.1. */
  JSON_FEED,
  /** A sitemap with the news extension. */
  NEWS_SITEMAP
}
