package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that an alert rests on.
 *
 * @param articleId id of the article
 * @param title its headline
 * @param url its address, if any
 * @param outlet who published it
 * @param language its language
 * @param publishedAt when
 * @param origin where on {@code news.articles} the whole article stands, if known
 * @param type what the sentence reports
 * @param mode which form of it, if the type has several
 * @param status how the text stands to it
 * @param actor who does it, if known
 * @param target to whom, if known
 * @param weight what it adds to the alert's value
 * @param field the text that the offsets point into
 * @param start UTF-16 offset of the quote
 * @param end UTF-16 offset behind the quote
 * @param quote the span that carries the signal
 * @param sentenceStart UTF-16 offset of its sentence
 * @param sentenceEnd UTF-16 offset behind its sentence
 * @param sentence the sentence, cut short if it is very long
 */
public record AlertEvidence(
    String articleId,
    String title,
    @Nullable String url,
    Outlet outlet,
    String language,
    Instant publishedAt,
    @Nullable Origin origin,
    SignalType type,
    @Nullable String mode,
    Status status,
    @Nullable String actor,
    @Nullable String target,
    double weight,
    TextField field,
    int start,
    int end,
    String quote,
    int sentenceStart,
    int sentenceEnd,
    @Nullable String sentence) {
  public AlertEvidence {
    Objects.requireNonNull(articleId, "evidence.articleId");
    Objects.requireNonNull(quote, "evidence.quote");
  }
}
