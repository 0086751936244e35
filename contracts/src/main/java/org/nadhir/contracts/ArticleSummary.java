package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a signal report says of its article; the fields mean the same as in {@link Article}.
 *
 * @param origin where on {@code news.articles} the whole article stands, if it came from there
 */
public record ArticleSummary(
    String title,
    @Nullable String url,
    Outlet outlet,
    String language,
    @Nullable Instant publishedAt,
    @Nullable Instant fetchedAt,
    @Nullable Origin origin) {
  public ArticleSummary {
    title = title == null ? "" : title;
    outlet = outlet == null ? Outlet.UNKNOWN : outlet;
    language = language == null ? "und" : language;
  }

  /** The summary of an article read from the given place. */
  public static ArticleSummary of(Article article, @Nullable Origin origin) {
    Objects.requireNonNull(article, "article");
    return new ArticleSummary(
        article.title(),
        article.url(),
        article.outlet(),
        article.language(),
        article.publishedAt(),
        article.fetchedAt(),
        origin);
  }
}
