package org.nadhir.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exact span of an article that carries a signal, and its sentence.
 *
 * @param field the text that the offsets point into
 * @param start UTF-16 offset of the span's first code unit
 * @param end UTF-16 offset behind the span's last code unit
 * @param quote the span as it stands in the article
 * @param sentenceStart UTF-16 offset of the sentence around the span
 * @param sentenceEnd UTF-16 offset behind that sentence
 * @param sentence the sentence as it stands in the article, cut short if it is very long
 */
public record Evidence(
    TextField field,
    int start,
    int end,
    String quote,
    int sentenceStart,
    int sentenceEnd,
    @Nullable String sentence) {
  public Evidence {
    field = field == null ? TextField.TEXT : field;
    Objects.requireNonNull(quote, "evidence.quote");
    if (start < 0 || end < start || sentenceStart > start || sentenceEnd < end) {
      throw new IllegalArgumentException(
          "evidence span %d..%d must lie inside its sentence %d..%d"
              .formatted(start, end, sentenceStart, sentenceEnd));
    }
  }
}
