package org.nadhir.ingest.page;

import java.util.Locale;

/** Why a page gave no article: the same word in metric and log. */
public enum PageProblem {
  /** Nothing to read: no text at all, or no HTML. */
  EMPTY,
  /** A front page, a section or a list of search results. */
  INDEX,
  /** The notice of an error, such as a page that is not there. */
  ERROR,
  /** A request to log in, or to prove that the reader is human. */
  LOGIN,
  /** The beginning of an article, the rest for subscribers. */
  PAYWALL,
  /** A request for consent that stands in the article's place. */
  CONSENT,
  /** Some text, but no run of it long enough to be an article. */
  NO_MAIN_TEXT,
  /** The reader itself failed on it, which is a fault to report. */
  UNREADABLE;

  /** The form in metrics and logs: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
