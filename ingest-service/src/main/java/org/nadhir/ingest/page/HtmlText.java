package org.nadhir.ingest.page;

import org.jsoup.Jsoup;

/** Plain text of an HTML fragment such as a feed item's content. */
public final class HtmlText {
  private HtmlText() {}

  /** The text, paragraph by paragraph, with empty lines between them. */
  public static String of(String html) {
    return Jsoup.parseBodyFragment(html).body().text();
  }
}
