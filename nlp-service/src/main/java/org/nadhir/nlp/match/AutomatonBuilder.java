package org.nadhir.nlp.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.nlp.lexicon.Variants;

/** Collects the plain sequences of a language's patterns and makes their automaton. */
public final class AutomatonBuilder {
  private static final int[] NONE = {};

  private final Vocabulary vocabulary;
  private final LongIntMap edges = new LongIntMap();
  private final LongIntMap windowIds = new LongIntMap();
  private final List<int[]> accepts = new ArrayList<>(List.of(NONE));
  private final List<int[]> windows = new ArrayList<>(List.of(NONE));
  private int[] gaps = new int[64];
  private int windowCount;
  private int symbols;

  /** A builder without patterns. */
  public AutomatonBuilder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    windowOf(0, 0);
  }

  static long key(int high, int low) {
    return ((long) high << 32) | low;
  }

  /** Adds a plain sequence of words; where it ends, a match with the given number is reported. */
  public AutomatonBuilder add(List<Variants.Step> steps, int payload) {
    int node = 0;
    for (int i = 0; i < steps.size(); i++) {
      int window = windowOf(node, i == 0 ? 0 : steps.get(i).gap());
      int symbol = vocabulary.symbol(steps.get(i));
      symbols = Math.max(symbols, symbol + 1);
      node = childOf(window, symbol);
    }
    int[] known = accepts.get(node);
    if (Arrays.stream(known).noneMatch(p -> p == payload)) {
      accepts.set(node, with(known, payload));
    }
    return this;
  }

  /** The automaton of all that was added. */
  public Automaton build() {
    return new Automaton(this);
  }

  private int windowOf(int node, int gap) {
    int window = windowIds.get(key(node, gap));
    if (window < 0) {
      window = windowCount++;
      gaps = window < gaps.length ? gaps : Arrays.copyOf(gaps, window * 2);
      gaps[window] = gap;
      windowIds.put(key(node, gap), window);
      windows.set(node, with(windows.get(node), window));
    }
    return window;
  }

  private int childOf(int window, int symbol) {
    int node = edges.get(key(window, symbol));
    if (node < 0) {
      node = accepts.size();
      accepts.add(NONE);
      windows.add(NONE);
      edges.put(key(window, symbol), node);
    }
    return node;
  }

  private static int[] with(int[] ints, int more) {
    int[] all = Arrays.copyOf(ints, ints.length + 1);
    all[ints.length] = more;
    return all;
  }

  /** One more than the greatest symbol. */
  int symbols() {
    return symbols;
  }

  int nodes() {
    return accepts.size();
  }

  int windowCount() {
    return windowCount;
  }

  int acceptCount() {
    return accepts.stream().mapToInt(reported -> reported.length).sum();
  }

  int[] accepts(int node) {
    return accepts.get(node);
  }

  int[] windows(int node) {
    return windows.get(node);
  }

  int gap(int window) {
    return gaps[window];
  }

  LongIntMap edges() {
    return edges;
  }
}
