package org.nadhir.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one article, also when that is nothing: the value on {@code news.signals}.
 *
 * @param articleId id of the article
 * @param article what it was
 * @param fingerprint copied from the article
 * @param wireCredit copied from the article
 * @param signals what was found, in the order of the text
 * @param lexiconVersion which lexicon tagged it; {@link #NO_LEXICON} when its language has none
 * @param ordinals the ordinal numbers of its headline and opening, ascending, such as 12 of "the
 *     12th package of sanctions": what tells the twelfth from the thirteenth, however alike the
 *     texts are
 * @param revision which text of the article was tagged; see {@link Article#revision}
 * @param figures the numbers that stand in its text in digits, ascending, each once, years left out
 *     and at most 40: what tells the daily report of one day from that of the next, whose words are
 *     the same
 */
public record SignalReport(
    String articleId,
    ArticleSummary article,
    @Nullable Fingerprint fingerprint,
    @Nullable String wireCredit,
    List<Signal> signals,
    String lexiconVersion,
    List<Integer> ordinals,
    int revision,
    List<Integer> figures) {

  /** The lexicon version of a report whose article is in a language that no lexicon covers. */
  public static final String NO_LEXICON = "none";

  /** The report on an article as it first came. */
  public SignalReport(
      String articleId,
      ArticleSummary article,
      @Nullable Fingerprint fingerprint,
      @Nullable String wireCredit,
      List<Signal> signals,
      String lexiconVersion,
      List<Integer> ordinals) {
    this(
        articleId,
        article,
        fingerprint,
        wireCredit,
        signals,
        lexiconVersion,
        ordinals,
        1,
        List.of());
  }

  public SignalReport {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(article, "article");
    signals = signals == null ? List.of() : List.copyOf(signals);
    lexiconVersion = lexiconVersion == null ? NO_LEXICON : lexiconVersion;
    ordinals = ordinals == null ? List.of() : List.copyOf(ordinals);
    revision = Math.max(1, revision);
    figures = figures == null ? List.of() : List.copyOf(figures);
  }
}
