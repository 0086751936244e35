package org.nadhir.ingest.feed;

import java.util.Locale;

/** Why a document is no feed: the same word in metric and log. */
public enum FeedProblem {
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** A page for people, such as an error or a login page. */
  HTML_PAGE,
  /** A sitemap whose entries are no news. */
  PLAIN_SITEMAP,
  /** A list of other sitemaps. */
  SITEMAP_INDEX,
  /** JSON that is no JSON Feed. */
  OTHER_JSON,
  /** XML that is no feed. */
  OTHER_XML,
  /** No markup at all. */
  NO_MARKUP,
  /** The reader itself failed: a fault of this program, to be reported. */
  DEFECT;

  /** The form in metrics and logs: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
