package org.nadhir.nlp.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.nlp.lexicon.Variants;

/**
 * A trie over symbols in which each edge may skip a bounded number of words. Patterns that begin
 * alike share their states; a window is a node together with the gap allowed behind it.
 */
public final class Automaton {
  static final int ROOT_WINDOW = 0;
  private static final int[] NONE = {};

  private final Vocabulary vocabulary;
  private final LongIntMap edges = new LongIntMap();
  private final LongIntMap windowIds = new LongIntMap();
  private final List<int[]> accepts = new ArrayList<>(List.of(NONE));
  private final List<int[]> windows = new ArrayList<>(List.of(NONE));
  private final List<Integer> gaps = new ArrayList<>(List.of(0));

  /** An automaton without patterns. */
  public Automaton(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    windowIds.put(key(0, 0), ROOT_WINDOW);
  }

  private static long key(int high, int low) {
    return ((long) high << 32) | low;
  }

  /** Adds a plain sequence of words; where it ends, a match with the given number is reported. */
  public void add(List<Variants.Step> steps, int payload) {
    int node = 0;
    boolean first = true;
    for (Variants.Step step : steps) {
      int window = windowOf(node, first ? 0 : step.gap());
      node = childOf(window, vocabulary.symbol(step));
      first = false;
    }
    int[] known = accepts.get(node);
    if (Arrays.stream(known).noneMatch(p -> p == payload)) {
      accepts.set(node, with(known, payload));
    }
  }

  private int windowOf(int node, int gap) {
    int window = windowIds.get(key(node, gap));
    if (window < 0) {
      window = gaps.size();
      gaps.add(gap);
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

  int next(int window, int symbol) {
    return edges.get(key(window, symbol));
  }

  int[] accepts(int node) {
    return accepts.get(node);
  }

  int[] windows(int node) {
    return windows.get(node);
  }

  int gap(int window) {
    return gaps.get(window);
  }
}
