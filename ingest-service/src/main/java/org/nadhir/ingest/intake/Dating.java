package org.nadhir.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.nadhir.contracts.Article;

/** What is known of an article's time of publication: a header of its record and a metric's tag. */
public enum Dating {
  /** It is known. */
  KNOWN,
  /** Nothing says it; the article counts in no window. */
  UNDATED,
  /** It is more than an hour after the article was fetched; the article counts in no window. */
  FUTURE;

  private static final Duration TOLERANCE = Duration.ofHours(1);

  static Dating of(Article article) {
    Instant at = article.publishedAt();
    if (at == null) {
      return UNDATED;
    }
    return at.isAfter(article.fetchedAt().plus(TOLERANCE)) ? FUTURE : KNOWN;
  }

  /** The form in headers and metrics: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
