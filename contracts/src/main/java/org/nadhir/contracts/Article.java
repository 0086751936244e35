package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One published text, with its outlet and its time of publication: the value on {@code
 * news.articles}.
 *
 * @param id stable identifier, from the canonical URL, else from outlet and normalised text; the
 *     same article posted twice has one id
 * @param url canonical address, if there is one
 * @param outlet who published it
 * @param language ISO 639-1 code, or {@code und} when it could not be told
 * @param title headline, empty if the article has none
 * @param text body without boilerplate
 * @param publishedAt time of publication; absent when unknown, never a guess
 * @param fetchedAt time at which the article reached ingest
 * @param wireCredit id of the wire that the text credits, if any
 * @param fingerprint one-permutation MinHash of the body; see {@link Fingerprint}
 */
public record Article(
    String id,
    @Nullable String url,
    Outlet outlet,
    String language,
    String title,
    String text,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    @Nullable String wireCredit,
    @Nullable Fingerprint fingerprint) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    Objects.requireNonNull(text, "text");
    language = language == null ? "und" : language;
    title = title == null ? "" : title;
  }
}
