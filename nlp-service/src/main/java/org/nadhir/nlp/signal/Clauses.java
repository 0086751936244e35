package org.nadhir.nlp.signal;

import java.util.List;
import org.nadhir.nlp.text.Tokens;

/** Numbers the clauses of a text: a new one begins at punctuation and at words that open one. */
final class Clauses {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;

  private Clauses() {}

  static int[] of(
      Tokens tokens, List<Found<Mark.Plain>> boundaries, List<Found<Mark.Plain>> links) {
    int[] opens = new int[tokens.size()];
    for (Found<Mark.Plain> boundary : boundaries) {
      if (links.stream().noneMatch(boundary::overlaps)) {
        opens[boundary.first()] = 1;
      }
    }
    int clause = 0;
    for (int token = 0; token < opens.length; token++) {
      clause += opens[token] == 1 || tokens.has(token, BREAKS) ? 1 : 0;
      opens[token] = clause;
    }
    return opens;
  }
}
