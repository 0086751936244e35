package org.nadhir.nlp.match;

import org.nadhir.nlp.text.Tokens;

/**
 * Runs an automaton over the words of a text, in time linear in their number whatever they are.
 * First all words are looked up; then the automaton steps over those that occur in any pattern. Not
 * safe for use by several threads.
 */
public final class Matcher {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;
  private static final int USUAL = 1 << 16;

  private final Automaton automaton;
  private final WordMemo memo;
  private States open = new States();
  private States opening = new States();
  private int[] relevant = new int[1024];
  private int[] symbols = new int[1024];
  private int[] stretch = new int[1024];
  private long steps;

  /** A matcher with a memo of its own. */
  public Matcher(Vocabulary vocabulary, Automaton automaton) {
    this.automaton = automaton;
    this.memo = new WordMemo(vocabulary);
  }

  /**
   * Writes all matches in the words.
   *
   * @param deadline asked from time to time; by what it throws it ends the search
   */
  public void match(Tokens tokens, Hits hits, Deadline deadline) {
    memo.beforeText();
    hits.clear();
    int count = lookUp(tokens, deadline);
    open.clear();
    for (int i = 0; i < count; i++) {
      if (i > 0 && stretch[i] != stretch[i - 1]) {
        open.clear();
      }
      if ((i & Deadline.EVERY) == Deadline.EVERY) {
        deadline.check();
      }
      step(relevant[i], symbols[i], hits);
    }
  }

  /** Finds the words that occur in any pattern; a stretch is what no match goes beyond. */
  private int lookUp(Tokens tokens, Deadline deadline) {
    prepare(tokens.size());
    int count = 0;
    int stretches = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if ((token & Deadline.EVERY) == Deadline.EVERY) {
        deadline.check();
      }
      stretches += tokens.has(token, BREAKS) ? 1 : 0;
      int found = memo.symbolsOf(tokens, token);
      if (found != WordMemo.NONE) {
        relevant[count] = token;
        symbols[count] = found;
        stretch[count++] = stretches;
      }
    }
    return count;
  }

  private void prepare(int size) {
    boolean tooLong = relevant.length > USUAL && size < USUAL / 2;
    if (tooLong || relevant.length < size) {
      int length = Math.max(1024, size + size / 2);
      relevant = new int[length];
      symbols = new int[length];
      stretch = new int[length];
    }
  }

  private void step(int token, int from, Hits hits) {
    int[] pool = memo.pool();
    int to = from + 1 + pool[from];
    opening.clear();
    for (int state = 0; state < open.size(); state++) {
      if (open.until(state) > token) {
        opening.keep(open, state);
      }
    }
    for (int at = from + 1; at < to; at++) {
      int symbol = pool[at];
      pass(symbol, token, hits);
      int node = automaton.start(symbol);
      if (node >= 0) {
        arrive(node, token, token, hits);
      }
    }
    steps += (to - from - 1) * (open.size() + 1L);
    opening.bound();
    States passed = open;
    open = opening;
    opening = passed;
  }

  private void pass(int symbol, int token, Hits hits) {
    for (int state = 0; state < open.size(); state++) {
      if ((open.filter(state) >>> symbol & 1) != 0 && open.until(state) >= token) {
        int node = automaton.next(open.window(state), symbol);
        if (node >= 0) {
          arrive(node, open.begun(state), token, hits);
        }
      }
    }
  }

  private void arrive(int node, int begun, int token, Hits hits) {
    int acceptsTo = automaton.acceptsFrom(node + 1);
    for (int at = automaton.acceptsFrom(node); at < acceptsTo; at++) {
      hits.add(automaton.accept(at), begun, token);
    }
    int windowsTo = automaton.windowsFrom(node + 1);
    for (int window = automaton.windowsFrom(node); window < windowsTo; window++) {
      opening.add(window, begun, token + 1 + automaton.gap(window), automaton.filter(window));
    }
  }

  /** Comparisons of a symbol with a state made so far: the work, apart from the clock. */
  long steps() {
    return steps;
  }
}
