package org.nadhir.nlp.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Sets of symbols, each stored once, in one array: a count, then the symbols. */
final class SymbolSets {
  private static final int FULL = 1 << 18;

  /** A set as a key. */
  private record Key(int[] symbols) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(symbols, key.symbols);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(symbols);
    }
  }

  private final Map<Key, Integer> known = new HashMap<>();
  private int[] pool = new int[1024];
  private int size = 1;

  int[] pool() {
    return pool;
  }

  boolean isFull() {
    return size > FULL;
  }

  /** Where the set stands; the empty one stands at 0. */
  int of(int[] symbols) {
    return symbols.length == 0
        ? WordMemo.NONE
        : known.computeIfAbsent(new Key(symbols), this::store);
  }

  private int store(Key key) {
    int[] symbols = key.symbols();
    int at = size;
    size += 1 + symbols.length;
    if (size > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(size, 2 * pool.length));
    }
    pool[at] = symbols.length;
    System.arraycopy(symbols, 0, pool, at + 1, symbols.length);
    return at;
  }

  void clear() {
    known.clear();
    pool = new int[1024];
    size = 1;
  }
}
