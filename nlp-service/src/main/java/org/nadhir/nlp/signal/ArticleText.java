package org.nadhir.nlp.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;

/**
 * What tagging needs of an article.
 *
 * @param title headline, empty if there is none
 * @param text body
 * @param language ISO 639-1 code
 * @param publishedAt time of publication; without it no year in the text counts as history
 */
public record ArticleText(
    String title, String text, String language, @Nullable Instant publishedAt) {
  /** The part of an article that tagging needs. */
  public static ArticleText of(Article article) {
    return new ArticleText(
        article.title(), article.text(), article.language(), article.publishedAt());
  }
}
