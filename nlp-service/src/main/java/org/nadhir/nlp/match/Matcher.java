package org.nadhir.nlp.match;

import org.nadhir.nlp.text.Tokens;

/** Runs an automaton over the words of a text. Not safe for use by several threads. */
public final class Matcher {
  private static final int MOST_ACTIVE = 512;
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;

  private final Automaton automaton;
  private final WordMemo memo;
  private final Hits hits = new Hits();
  private final int[] window = new int[MOST_ACTIVE];
  private final int[] until = new int[MOST_ACTIVE];
  private final int[] begun = new int[MOST_ACTIVE];
  private int active;

  /** A matcher with a memo of its own. */
  public Matcher(Vocabulary vocabulary, Automaton automaton) {
    this.automaton = automaton;
    this.memo = new WordMemo(vocabulary);
  }

  /** All matches in the words; valid until the next call. */
  public Hits match(Tokens tokens) {
    memo.beforeText();
    hits.clear();
    active = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.has(token, BREAKS)) {
        active = 0;
      }
      step(token, memo.symbolsOf(tokens, token));
    }
    return hits;
  }

  private void step(int token, int[] symbols) {
    dropExpired(token);
    int before = active;
    for (int symbol : symbols) {
      for (int i = 0; i < before; i++) {
        advance(window[i], symbol, begun[i], token);
      }
      advance(Automaton.ROOT_WINDOW, symbol, token, token);
    }
  }

  private void dropExpired(int token) {
    int kept = 0;
    for (int i = 0; i < active; i++) {
      if (until[i] >= token) {
        window[kept] = window[i];
        until[kept] = until[i];
        begun[kept++] = begun[i];
      }
    }
    active = kept;
  }

  private void advance(int from, int symbol, int start, int token) {
    int node = automaton.next(from, symbol);
    if (node < 0) {
      return;
    }
    for (int payload : automaton.accepts(node)) {
      hits.add(payload, start, token);
    }
    for (int next : automaton.windows(node)) {
      if (active < MOST_ACTIVE) {
        window[active] = next;
        until[active] = token + 1 + automaton.gap(next);
        begun[active++] = start;
      }
    }
  }
}
