package org.nadhir.nlp.signal;

import java.util.BitSet;
import java.util.List;
import org.nadhir.nlp.text.Numbers;
import org.nadhir.nlp.text.Tokens;

/**
 * Tells whether an article as a whole looks back at another time: its title and lead both name one,
 * or at least half of its sentences do. A single text of one or two sentences never does.
 */
final class LookBack {
  private static final int LONG_AGO = 10;
  private static final int FEWEST_SENTENCES = 3;

  private final int articleYear;

  LookBack(int articleYear) {
    this.articleYear = articleYear;
  }

  boolean isWhole(List<FieldReading> fields) {
    int all = fields.stream().mapToInt(field -> field.tokens().sentences()).sum();
    if (articleYear == 0 || all < FEWEST_SENTENCES) {
      return false;
    }
    List<BitSet> past = fields.stream().map(this::pastSentences).toList();
    boolean opens = past.stream().allMatch(sentences -> sentences.get(0));
    return opens || 2 * past.stream().mapToInt(BitSet::cardinality).sum() >= all;
  }

  /** The sentences of a field that name another time. */
  private BitSet pastSentences(FieldReading field) {
    Tokens tokens = field.tokens();
    BitSet past = new BitSet();
    for (Found<Mark.Plain> phrase : field.plain(Mark.Plain.HISTORY)) {
      past.set(tokens.sentence(phrase.first()));
    }
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.has(token, Tokens.NUMBER) && isLongAgo(Numbers.year(tokens.folded(token)))) {
        past.set(tokens.sentence(token));
      }
    }
    return past;
  }

  private boolean isLongAgo(int year) {
    return year >= 1500 && year <= articleYear - LONG_AGO;
  }
}
