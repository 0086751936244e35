package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;

/** Lucene's analysis of Arabic alone: words, normalisation, light stems; no stop words. */
final class ArabicAnalysis {
  private final ArabicAnalyzer analyzer = new ArabicAnalyzer(CharArraySet.EMPTY_SET);

  /** Number of terms in a text. */
  int count(String text) {
    try (TokenStream terms = analyzer.tokenStream("text", text)) {
      terms.reset();
      int count = 0;
      while (terms.incrementToken()) {
        count++;
      }
      terms.end();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
