package org.nadhir.nlp.match;

import java.util.Arrays;

/**
 * The windows that are open at a word: which, since which word, and the last word at which each may
 * be passed. Kept as columns, in the order in which they were opened.
 */
final class States {
  private static final int AT_FIRST = 64;

  /** More than that many states are searched for such that cannot differ in what they find. */
  private static final int MANY = 256;

  private int size;
  private int limit = MANY;
  private int[] window = new int[AT_FIRST];
  private int[] begun = new int[AT_FIRST];
  private int[] until = new int[AT_FIRST];
  private long[] filter = new long[AT_FIRST];

  int size() {
    return size;
  }

  int window(int state) {
    return window[state];
  }

  int begun(int state) {
    return begun[state];
  }

  int until(int state) {
    return until[state];
  }

  long filter(int state) {
    return filter[state];
  }

  void clear() {
    size = 0;
  }

  void add(int openWindow, int begunAt, int openUntil, long symbols) {
    if (size == window.length) {
      resize(size * 2);
    }
    window[size] = openWindow;
    begun[size] = begunAt;
    until[size] = openUntil;
    filter[size++] = symbols;
  }

  /** Adds a state of others. */
  void keep(States others, int state) {
    add(others.window[state], others.begun[state], others.until[state], others.filter[state]);
  }

  /**
   * Bounds the number of states for any text: of those with the same window and begin only the one
   * that was opened last, and so stays open longest, is kept. There are at most as many as windows
   * times the words that a pattern spans.
   */
  void bound() {
    if (size <= limit) {
      return;
    }
    LongIntMap known = new LongIntMap(size);
    int kept = size;
    for (int state = size - 1; state >= 0; state--) {
      long key = AutomatonBuilder.key(window[state], begun[state]);
      if (known.get(key) < 0) {
        known.put(key, state);
        kept--;
        move(state, kept);
      }
    }
    for (int state = kept; state < size; state++) {
      move(state, state - kept);
    }
    size -= kept;
    limit = Math.max(MANY, 2 * size);
  }

  private void move(int from, int to) {
    window[to] = window[from];
    begun[to] = begun[from];
    until[to] = until[from];
    filter[to] = filter[from];
  }

  private void resize(int length) {
    window = Arrays.copyOf(window, length);
    begun = Arrays.copyOf(begun, length);
    until = Arrays.copyOf(until, length);
    filter = Arrays.copyOf(filter, length);
  }
}
