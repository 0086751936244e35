package org.nadhir.nlp.edge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.Outlet;

/**
 * An article as it is posted for tagging: everything but the text may be absent.
 *
 * @param id the article's id; derived from title and text where absent
 */
record TagRequest(
    @Nullable String id,
    @Nullable String url,
    @Nullable Outlet outlet,
    @Nullable String language,
    @Nullable String title,
    @Nullable String text,
    @Nullable Instant publishedAt,
    @Nullable Instant fetchedAt,
    @Nullable String wireCredit,
    @Nullable Fingerprint fingerprint) {

  static TagRequest ofText(String text) {
    return new TagRequest(null, null, null, null, null, text, null, null, null, null);
  }

  Article article(String body, Clock clock) {
    return new Article(
        id == null ? derivedId(title + "\n" + body) : id,
        url,
        outlet == null ? Outlet.UNKNOWN : outlet,
        language == null ? "und" : language,
        title == null ? "" : title,
        body,
        publishedAt,
        fetchedAt == null ? clock.instant() : fetchedAt,
        wireCredit,
        fingerprint);
  }

  private static String derivedId(String content) {
    return "tag-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}
