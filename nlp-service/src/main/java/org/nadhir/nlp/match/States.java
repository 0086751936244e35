package org.nadhir.nlp.match;

import java.util.Arrays;

/**
 * The nodes that were reached and may be left at the words that follow: which, since which word,
 * where it was reached, and the last word at which it may be left. Kept as columns, in the order in
 * which they were reached.
 */
final class States {
  private static final int AT_FIRST = 64;

  /** More than that many states are searched for such that cannot differ in what they find. */
  private static final int MANY = 256;

  private int size;
  private int limit = MANY;
  private int[] node = new int[AT_FIRST];
  private int[] begun = new int[AT_FIRST];
  private int[] reached = new int[AT_FIRST];
  private int[] until = new int[AT_FIRST];
  private long[] filter = new long[AT_FIRST];
  private long[] wideFilter = new long[AT_FIRST];

  int size() {
    return size;
  }

  int node(int state) {
    return node[state];
  }

  /** The first word of the match. */
  int begun(int state) {
    return begun[state];
  }

  /** The word at which the node was reached. */
  int reached(int state) {
    return reached[state];
  }

  int until(int state) {
    return until[state];
  }

  /** One bit per symbol, modulo 64, by which the node may be left at a word. */
  long filter(int state, int token) {
    return reached[state] == token - 1 ? filter[state] : wideFilter[state];
  }

  void clear() {
    size = 0;
  }

  void add(int reachedNode, int begunAt, int reachedAt, int leftUntil, long near, long wide) {
    if (size == node.length) {
      resize(size * 2);
    }
    node[size] = reachedNode;
    begun[size] = begunAt;
    reached[size] = reachedAt;
    until[size] = leftUntil;
    filter[size] = near;
    wideFilter[size++] = wide;
  }

  /** Forgets, of the first states, those that cannot be left behind a word. */
  void dropUntil(int token, int first) {
    int kept = 0;
    for (int state = 0; state < first; state++) {
      if (until[state] > token) {
        move(state, kept++);
      }
    }
    for (int state = first; state < size; state++) {
      move(state, kept++);
    }
    size = kept;
  }

  /**
   * Bounds the number of states for any text: of those with the same node and begin only the one
   * that was reached last, and so may be left latest, is kept. There are at most as many as nodes
   * times the words that a pattern spans.
   */
  void bound() {
    if (size <= limit) {
      return;
    }
    LongIntMap known = new LongIntMap(size);
    int kept = size;
    for (int state = size - 1; state >= 0; state--) {
      long key = AutomatonBuilder.key(node[state], begun[state]);
      if (known.get(key) < 0) {
        known.put(key, state);
        move(state, --kept);
      }
    }
    for (int state = kept; state < size; state++) {
      move(state, state - kept);
    }
    size -= kept;
    limit = Math.max(MANY, 2 * size);
  }

  private void move(int from, int to) {
    node[to] = node[from];
    begun[to] = begun[from];
    reached[to] = reached[from];
    until[to] = until[from];
    filter[to] = filter[from];
    wideFilter[to] = wideFilter[from];
  }

  private void resize(int length) {
    node = Arrays.copyOf(node, length);
    begun = Arrays.copyOf(begun, length);
    reached = Arrays.copyOf(reached, length);
    until = Arrays.copyOf(until, length);
    filter = Arrays.copyOf(filter, length);
    wideFilter = Arrays.copyOf(wideFilter, length);
  }
}
