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
  private final SymbolSets sets;
  private final States open;
  private int[] relevant = new int[1024];
  private int[] symbols = new int[1024];
  private int[] stretch = new int[1024];
  private long steps;

  /** A matcher with a memo of its own. */
  public Matcher(Vocabulary vocabulary, Automaton automaton) {
    this.automaton = automaton;
    this.sets = new SymbolSets(automaton);
    this.memo = new WordMemo(vocabulary, sets);
    this.open = new States(automaton);
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

  private void step(int token, int set, Hits hits) {
    open.dropBefore(token);
    int before = open.size();
    long filter = sets.filter(set);
    for (int state = 0; state < before; state++) {
      if ((open.filter(state) & filter) != 0) {
        leave(state, set, token, hits);
      }
    }
    int to = sets.nodesTo(set);
    for (int at = sets.nodesFrom(set); at < to; at++) {
      reach(sets.at(at), token, token, hits);
    }
    steps += before + 1L;
    open.bound();
  }

  private void leave(int state, int set, int token, Hits hits) {
    int node = open.node(state);
    int gap = token - open.reached(state) - 1;
    long filter = sets.filter(set);
    int to = automaton.windowsFrom(node + 1);
    for (int window = automaton.windowsFrom(node); window < to; window++) {
      if ((automaton.filter(window) & filter) != 0 && automaton.gap(window) >= gap) {
        leave(window, open.begun(state), set, token, hits);
      }
    }
  }

  /** Both the symbols of the set and those of the window's edges ascend. */
  private void leave(int window, int begun, int set, int token, Hits hits) {
    int edge = automaton.edgesFrom(window);
    int edgesTo = automaton.edgesFrom(window + 1);
    int at = sets.symbolsFrom(set);
    int to = sets.nodesFrom(set);
    while (edge < edgesTo && at < to) {
      int symbol = sets.at(at);
      int expected = automaton.symbol(edge);
      if (symbol == expected) {
        reach(automaton.node(edge), begun, token, hits);
      }
      edge += expected <= symbol ? 1 : 0;
      at += symbol <= expected ? 1 : 0;
      steps++;
    }
  }

  private void reach(int node, int begun, int token, Hits hits) {
    int acceptsTo = automaton.acceptsFrom(node + 1);
    for (int at = automaton.acceptsFrom(node); at < acceptsTo; at++) {
      hits.add(automaton.accept(at), begun, token);
    }
    if (automaton.nodeFilter(node) != 0) {
      open.add(node, begun, token);
    }
  }

  /** Comparisons of a symbol with a state made so far: the work, apart from the clock. */
  long steps() {
    return steps;
  }
}
