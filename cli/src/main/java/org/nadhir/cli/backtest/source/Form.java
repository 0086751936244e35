package org.nadhir.cli.backtest.source;

/** What the bytes of a {@link Raw} are. */
public enum Form {
  /** A raw document, as the seeds are. */
  DOCUMENT,
  /** A JSON object: an article as it is posted, or as it stands on {@code news.articles}. */
  JSON,
  /** A record of {@code news.articles}. */
  RECORD,
  /** The beginning of a line that is too long to be held. */
  TOO_LONG
}
