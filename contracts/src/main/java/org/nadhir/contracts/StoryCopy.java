package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that tells a story again.
 *
 * @param articleId id of the article
 * @param title its headline
 * @param url its address, if any
 * @param outlet who published it
 * @param at when
 */
public record StoryCopy(
    String articleId, String title, @Nullable String url, Outlet outlet, Instant at) {
  public StoryCopy {
    Objects.requireNonNull(articleId, "copy.articleId");
  }
}
