package org.nadhir.alert.deliver.body;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.AlertEvidence;

/**
 * One sentence that an alert rests on, for a template. Its direction is kept from the text around.
 *
 * @param sentence the sentence, or the quote where the sentence is not known
 * @param title headline of its article
 * @param outlet who published it
 * @param url the article's address, if it is one that is safe to link to
 * @param language language of the article
 * @param publishedAt when it was published
 */
public record Quote(
    String sentence,
    String title,
    String outlet,
    @Nullable String url,
    String language,
    Instant publishedAt) {
  private static final int SENTENCE = 400;
  private static final int NAME = 150;

  static Quote of(AlertEvidence evidence, UnaryOperator<String> escape) {
    String sentence = evidence.sentence() == null ? evidence.quote() : evidence.sentence();
    return new Quote(
        Plain.isolated(escape.apply(Plain.line(sentence, SENTENCE))),
        Plain.isolated(escape.apply(Plain.line(evidence.title(), NAME))),
        Plain.isolated(escape.apply(Plain.line(evidence.outlet().name(), NAME))),
        Plain.link(evidence.url()),
        Plain.line(evidence.language(), 20),
        evidence.publishedAt());
  }
}
