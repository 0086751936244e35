package org.nadhir.ingest.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML as a tree, within bounds: at most {@value #LONGEST} characters and {@value #MOST_TAGS} tags
 * are read, and what is nested deeper than {@value #DEEPEST} elements is laid side by side.
 */
final class Markup {
  static final int LONGEST = 8_000_000;
  static final int MOST_TAGS = 100_000;
  static final int DEEPEST = 200;

  private Markup() {}

  /** The whole page. */
  static Document page(String html, String address) {
    return Jsoup.parse(within(html), address, Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  /** A piece of a page. */
  static Document fragment(String html) {
    return page(html, "");
  }

  /** The beginning that is within the bounds. */
  static String within(String html) {
    int end = Math.min(html.length(), LONGEST);
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && at < end; at = html.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        return html.substring(0, at);
      }
    }
    return html.substring(0, end);
  }
}
