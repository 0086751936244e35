package org.nadhir.nlp.signal;

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
    boolean opens =
        fields.stream().allMatch(field -> field.tokens().sentences() > 0 && isPast(field, 0));
    return opens || 2 * fields.stream().mapToInt(this::pastSentences).sum() >= all;
  }

  private int pastSentences(FieldReading field) {
    int past = 0;
    for (int sentence = 0; sentence < field.tokens().sentences(); sentence++) {
      past += isPast(field, sentence) ? 1 : 0;
    }
    return past;
  }

  private boolean isPast(FieldReading field, int sentence) {
    int from = field.tokens().firstOf(sentence);
    int to = field.tokens().behind(sentence) - 1;
    if (field.plain(Mark.Plain.HISTORY).stream().anyMatch(phrase -> phrase.lies(from, to))) {
      return true;
    }
    for (int token = from; token <= to; token++) {
      int year =
          field.tokens().has(token, Tokens.NUMBER) ? Numbers.year(field.tokens().folded(token)) : 0;
      if (year >= 1500 && year <= articleYear - LONG_AGO) {
        return true;
      }
    }
    return false;
  }
}
