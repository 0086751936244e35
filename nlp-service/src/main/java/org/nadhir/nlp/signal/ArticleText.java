package org.nadhir.nlp.signal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;

/**
 * What tagging needs of an article.
 *
 * @param title headline, empty if there is none
 * @param text body
 * @param language ISO 639-1 code
 * @param publishedAt time of publication, or a time by which it is read as if it were; without one
 *     no year in the text counts as history
 */
public record ArticleText(
    String title, String text, String language, @Nullable Instant publishedAt) {
  /**
   * How old an undated article may be: a year that is older than the one before such an article's
   * is history for certain, and one that could be its own is not.
   */
  private static final Duration OLDEST_UNDATED = Duration.ofDays(3 * 365);

  /** The part of an article that tagging needs. */
  public static ArticleText of(Article article) {
    Instant published = article.publishedAt();
    return new ArticleText(
        article.title(),
        article.text(),
        article.language(),
        published != null ? published : article.fetchedAt().minus(OLDEST_UNDATED));
  }
}
