package org.nadhir.nlp.signal;

import java.util.List;
import org.nadhir.nlp.text.Tokens;

/** Numbers the clauses of a text: a new one begins at punctuation and at words that open one. */
final class Clauses {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;

  private Clauses() {}

  /** The clause of each word from one to the one before another. */
  static int[] of(
      Tokens tokens,
      int from,
      int to,
      List<Found<Mark.Plain>> boundaries,
      List<Found<Mark.Plain>> links) {
    int[] opens = new int[to - from];
    for (Found<Mark.Plain> boundary : boundaries) {
      if (!boundary.overlapsAny(links)) {
        opens[boundary.first() - from] = 1;
      }
    }
    int clause = 0;
    for (int i = 0; i < opens.length; i++) {
      clause += opens[i] == 1 || tokens.has(from + i, BREAKS) ? 1 : 0;
      opens[i] = clause;
    }
    return opens;
  }
}
