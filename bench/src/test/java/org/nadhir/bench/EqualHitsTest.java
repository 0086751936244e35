package org.nadhir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EqualHitsTest {
  private static final List<String> ARTICLES = Articles.generate(100, 3);

  @Test
  void bothPeersFindTheSamePatternsInEveryArticle() {
    List<Sought> patterns = Sought.generate(2_000, 0.5, 3);
    TokenAutomaton automaton = new TokenAutomaton(patterns);
    int hits = 0;
    try (LuceneMonitor monitor = new LuceneMonitor(patterns, ARTICLES)) {
      for (String article : ARTICLES) {
        Set<Integer> ours = automaton.patternsIn(article);
        assertThat(ours).as(article).isEqualTo(monitor.patternsIn(article));
        hits += ours.size();
      }
    }
    assertThat(hits).isGreaterThan(100);
  }

  @Test
  void theSameSeedMakesTheSameArticlesAndPatterns() {
    assertThat(Articles.generate(3, 9)).isEqualTo(Articles.generate(3, 9));
    assertThat(Sought.generate(50, 0.5, 9)).isEqualTo(Sought.generate(50, 0.5, 9));
  }

  @Test
  void theWholeTaggerFindsSignalsInTheArticles() {
    WholeTagger tagger = new WholeTagger(Sought.generate(20, 0, 1));
    assertThat(ARTICLES.stream().mapToInt(tagger::count).sum()).isGreaterThan(20);
  }
}
