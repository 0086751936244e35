package org.nadhir.nlp.edge;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.language.Languages;
import org.nadhir.nlp.reload.RunningLexicon;
import org.nadhir.nlp.signal.ArticleText;
import org.nadhir.nlp.signal.Tagger;

/** Turns an article into its report, timed and counted. */
@Singleton
final class Reports {
  private final RunningLexicon lexicon;
  private final NlpMetrics metrics;

  Reports(RunningLexicon lexicon, NlpMetrics metrics) {
    this.lexicon = lexicon;
    this.metrics = metrics;
  }

  SignalReport of(Article article, @Nullable Origin origin) {
    SignalReport report = metrics.timed(() -> tag(withLanguage(article), origin));
    metrics.tagged(report);
    return report;
  }

  /** The article's report with why each signal is one and each near miss is none. */
  ExplainedReport explained(Article article) {
    Article known = withLanguage(article);
    return new ExplainedReport(tag(known, null), lexicon.tagger().explain(ArticleText.of(known)));
  }

  private SignalReport tag(Article article, @Nullable Origin origin) {
    Tagger tagger = lexicon.tagger();
    return new SignalReport(
        article.id(),
        ArticleSummary.of(article, origin),
        article.fingerprint(),
        article.wireCredit(),
        tagger.tag(ArticleText.of(article)),
        tagger.versionFor(article.language()),
        List.of());
  }

  private static Article withLanguage(Article article) {
    if (!article.language().equals(Languages.UNKNOWN)) {
      return article;
    }
    return new Article(
        article.id(),
        article.url(),
        article.outlet(),
        Languages.of(article.title() + "\n" + article.text()),
        article.title(),
        article.text(),
        article.publishedAt(),
        article.fetchedAt(),
        article.wireCredit(),
        article.fingerprint());
  }
}
