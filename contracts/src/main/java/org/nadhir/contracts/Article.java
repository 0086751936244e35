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
 * @param revision which text of the article this is: 1 for the first that came, one more for each
 *     that its outlet changed; of one id the highest counts
 * @param updatedAt when the outlet last changed it, as it says; absent when unknown
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
    @Nullable Fingerprint fingerprint,
    int revision,
    @Nullable Instant updatedAt) {

  /** An article as it first came. */
  public Article(
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
    this(
        id,
        url,
        outlet,
        language,
        title,
        text,
        publishedAt,
        fetchedAt,
        wireCredit,
        fingerprint,
        1,
        null);
  }

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    Objects.requireNonNull(text, "text");
    language = language == null ? "und" : language;
    title = title == null ? "" : title;
    revision = Math.max(1, revision);
  }

  /** The same article, as this revision of it. */
  public Article asRevision(int number) {
    return with(language, number);
  }

  /** The same article, in this language. */
  public Article inLanguage(String code) {
    return with(code, revision);
  }

  private Article with(String otherLanguage, int otherRevision) {
    return new Article(
        id,
        url,
        outlet,
        otherLanguage,
        title,
        text,
        publishedAt,
        fetchedAt,
        wireCredit,
        fingerprint,
        otherRevision,
        updatedAt);
  }
}
