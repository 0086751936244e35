package org.nadhir.nlp.match;

import org.nadhir.nlp.text.Tokens;

/**
 * Runs an automaton over the words of a text, in time linear in their number whatever they are.
 * First all words are looked up; then the automaton steps over those that occur in any pattern. Not
 * safe for use by several threads.
 */
public final class Matcher {
  private static final int BREAKS = Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE;

  private final Automaton automaton;
  private final SymbolSets sets;
  private final WordMemo memo;
  private final Words words = new Words();
  private final States open = new States();
  private long steps;

  /** A matcher with a memo of its own. */
  public Matcher(Vocabulary vocabulary, Automaton automaton) {
    this.automaton = automaton;
    this.sets = new SymbolSets(automaton);
    this.memo = new WordMemo(vocabulary, sets);
  }

  /**
   * Writes all matches in the words.
   *
   * @param deadline asked from time to time; by what it throws it ends the search
   */
  public void match(Tokens tokens, Hits hits, Deadline deadline) {
    memo.beforeText();
    hits.clear();
    open.clear();
    lookUp(tokens, deadline);
    for (int word = 0; word < words.size(); word++) {
      if ((word & Deadline.EVERY) == Deadline.EVERY) {
        deadline.check();
      }
      step(word, hits);
      if (!words.hasNext(word)) {
        open.clear();
      }
    }
  }

  /** Finds the words that occur in any pattern; a stretch is what no match goes beyond. */
  private void lookUp(Tokens tokens, Deadline deadline) {
    words.clear(tokens.size());
    int stretch = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if ((token & Deadline.EVERY) == Deadline.EVERY) {
        deadline.check();
      }
      stretch += tokens.has(token, BREAKS) ? 1 : 0;
      int set = memo.symbolsOf(tokens, token);
      if (set != WordMemo.NONE) {
        words.add(token, set, stretch, sets.filter(set));
      }
    }
  }

  private void step(int word, Hits hits) {
    int token = words.token(word);
    int before = open.size();
    long filter = words.filter(word);
    for (int state = 0; state < before; state++) {
      if ((open.filter(state, token) & filter) != 0 && open.until(state) >= token) {
        leave(open.node(state), open.begun(state), token - open.reached(state) - 1, word, hits);
      }
    }
    open.dropUntil(token, before);
    begin(words.set(word), word, hits);
    steps += before + 1L;
    open.bound();
  }

  private void begin(int set, int word, Hits hits) {
    int token = words.token(word);
    int nodes = sets.nodesFrom(set);
    for (int at = sets.acceptsFrom(set); at < nodes; at++) {
      hits.add(sets.at(at), token, token);
    }
    int to = sets.nodesTo(set);
    for (int at = nodes; at < to; at++) {
      open(sets.at(at), token, word);
    }
  }

  private void leave(int node, int begun, int skipped, int word, Hits hits) {
    int set = words.set(word);
    long filter = automaton.filter(node);
    int to = sets.acceptsFrom(set);
    for (int at = sets.symbolsFrom(set); at < to; at++) {
      int symbol = sets.at(at);
      if ((filter >>> symbol & 1) != 0 && automaton.mayHaveEdge(node, symbol)) {
        leave(node, symbol, begun, skipped, word, hits);
      }
    }
    steps += to - sets.symbolsFrom(set);
  }

  private void leave(int node, int symbol, int begun, int skipped, int word, Hits hits) {
    int edge = automaton.firstEdge(node, symbol);
    while (automaton.isEdge(edge, node, symbol)) {
      if (automaton.gap(edge) >= skipped) {
        reach(automaton.node(edge), begun, word, hits);
      }
      edge++;
    }
  }

  private void reach(int node, int begun, int word, Hits hits) {
    int token = words.token(word);
    int to = automaton.acceptsFrom(node + 1);
    for (int at = automaton.acceptsFrom(node); at < to; at++) {
      hits.add(automaton.accept(at), begun, token);
    }
    open(node, begun, word);
  }

  /** Keeps a node that one of the next words may leave. */
  private void open(int node, int begun, int word) {
    long filter = automaton.filter(node);
    int reach = automaton.reach(node);
    long wide = automaton.wideFilter(node);
    if (filter != 0 && words.passAhead(word, reach, filter, wide)) {
      int token = words.token(word);
      open.add(node, begun, token, token + reach, filter, wide);
    }
  }

  /** Comparisons of a symbol with a state made so far: the work, apart from the clock. */
  long steps() {
    return steps;
  }
}
