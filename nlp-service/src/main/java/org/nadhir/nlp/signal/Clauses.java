package org.nadhir.nlp.signal;

import java.util.List;
import org.nadhir.nlp.text.Tokens;

/**
 * Numbers the clauses of a text: a new one begins at punctuation and at words that open one. What
 * stands between two commas and is short is a parenthesis: behind it the clause goes on that it
 * stands in.
 */
final class Clauses {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;

  /** Most words of a parenthesis. */
  private static final int PARENTHESIS = 8;

  private final Tokens tokens;
  private final int from;
  private final int[] clauses;

  private Clauses(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.clauses = new int[to - from];
  }

  /** The clause of each word from one to the one before another. */
  static int[] of(
      Tokens tokens,
      int from,
      int to,
      List<Found<Mark.Plain>> boundaries,
      List<Found<Mark.Plain>> links) {
    Clauses clauses = new Clauses(tokens, from, to);
    for (Found<Mark.Plain> boundary : boundaries) {
      if (!boundary.overlapsAny(links)) {
        clauses.clauses[boundary.first() - from] = 1;
      }
    }
    clauses.number();
    return clauses.clauses;
  }

  private void number() {
    int next = 0;
    int current = 0;
    int outer = -1;
    int opened = 0;
    for (int i = 0; i < clauses.length; i++) {
      boolean word = clauses[i] == 1;
      if (word || (tokens.has(from + i, BREAKS) && !isInDate(i))) {
        boolean comma = !word && isComma(i);
        boolean closes = comma && outer >= 0 && i - opened <= PARENTHESIS;
        int resumed = closes ? outer : ++next;
        outer = comma && !closes ? current : -1;
        opened = i;
        current = resumed;
      }
      clauses[i] = current;
    }
  }

  private boolean isComma(int i) {
    return !tokens.has(from + i, Tokens.BREAK | Tokens.SENTENCE);
  }

  /** Whether a comma parts the day from the year, as in "April 2, 1982". */
  private boolean isInDate(int i) {
    return i > 0
        && isComma(i)
        && tokens.has(from + i, Tokens.NUMBER)
        && tokens.has(from + i - 1, Tokens.NUMBER);
  }
}
