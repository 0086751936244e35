package org.nadhir.nlp.edge;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;
import org.nadhir.nlp.reload.RunningLexicon;
import org.nadhir.nlp.signal.ArticleText;
import org.nadhir.nlp.signal.Reporting;
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
    SignalReport report = metrics.timed(() -> Reporting.of(lexicon.tagger(), article, origin));
    metrics.tagged(report);
    return report;
  }

  /** The article's report with why each signal is one and each near miss is none. */
  ExplainedReport explained(Article article) {
    Tagger tagger = lexicon.tagger();
    return new ExplainedReport(
        Reporting.of(tagger, article, null),
        tagger.explain(ArticleText.of(Reporting.withLanguage(article))));
  }
}
