package org.nadhir.nlp.signal;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.language.Languages;
import org.nadhir.nlp.ordinal.Figures;
import org.nadhir.nlp.ordinal.Ordinals;

/** The way from an article to its report, the same for the service and for an archive. */
public final class Reporting {
  private Reporting() {}

  /**
   * The report of an article, in the language that it is in if none was told.
   *
   * @param origin where the article stands, if anywhere
   * @throws org.nadhir.nlp.match.OverBudgetException if it takes longer than the tagger's budget
   */
  public static SignalReport of(Tagger tagger, Article article, @Nullable Origin origin) {
    Article known = withLanguage(article);
    return new SignalReport(
        known.id(),
        ArticleSummary.of(known, origin),
        known.fingerprint(),
        known.wireCredit(),
        tagger.tag(ArticleText.of(known)),
        tagger.versionFor(known.language()),
        Ordinals.bundled().of(known.language(), known.title(), known.text()),
        known.revision(),
        Figures.of(known.text()));
  }

  /** The article, in the language that it is in if none was told. */
  public static Article withLanguage(Article article) {
    if (!article.language().equals(Languages.UNKNOWN)) {
      return article;
    }
    return article.inLanguage(Languages.of(article.title() + "\n" + article.text()));
  }
}
