package org.nadhir.bench;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.nadhir.nlp.text.Tokens;

/**
 * Gives Lucene our words, so that both sides match the same ones. It is cheaper than Lucene's own
 * analysis of Arabic. Punctuation is a gap that no pattern spans.
 */
final class TokensAnalyzer extends Analyzer {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;
  private static final int UNSPANNED = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Words());
  }

  private static final class Words extends org.apache.lucene.analysis.Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final org.nadhir.nlp.text.Tokenizer tokenizer =
        new org.nadhir.nlp.text.Tokenizer(new Tokens());
    private Tokens tokens = new Tokens();
    private int next;

    @Override
    public void reset() throws IOException {
      super.reset();
      tokens = tokenizer.split(read(input));
      next = 0;
    }

    private static String read(Reader reader) throws IOException {
      StringBuilder text = new StringBuilder(4096);
      char[] buffer = new char[4096];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      clearAttributes();
      term.append(tokens.folded(next));
      offset.setOffset(tokens.start(next), tokens.end(next));
      position.setPositionIncrement(tokens.has(next, BREAKS) ? UNSPANNED : 1);
      next++;
      return true;
    }
  }
}
