package org.nadhir.nlp.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sets of symbols, each stored once under a number, with what they lead to where a pattern begins:
 * the numbers that are reported at once, and the nodes from which it goes on. Set 0 is empty.
 */
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

  private final Automaton automaton;
  private final Map<Key, Integer> known = new HashMap<>();
  private int[] pool = {};
  private int[] symbolsFrom = {};
  private int[] acceptsFrom = {};
  private int[] nodesFrom = {};
  private long[] filters = {};
  private int pooled;
  private int size;

  SymbolSets(Automaton automaton) {
    this.automaton = automaton;
    clear();
  }

  boolean isFull() {
    return pooled > FULL;
  }

  void clear() {
    known.clear();
    pool = new int[1024];
    symbolsFrom = new int[257];
    acceptsFrom = new int[256];
    nodesFrom = new int[256];
    filters = new long[256];
    pooled = 0;
    size = 0;
    of(new int[0]);
  }

  /** The number of a set. */
  int of(int[] symbols) {
    return known.computeIfAbsent(new Key(symbols), this::store);
  }

  private int store(Key key) {
    if (size == filters.length) {
      symbolsFrom = Arrays.copyOf(symbolsFrom, 2 * size + 1);
      acceptsFrom = Arrays.copyOf(acceptsFrom, 2 * size);
      nodesFrom = Arrays.copyOf(nodesFrom, 2 * size);
      filters = Arrays.copyOf(filters, 2 * size);
    }
    symbolsFrom[size] = pooled;
    for (int symbol : key.symbols()) {
      pool(symbol);
      filters[size] |= 1L << symbol;
    }
    int[] nodes = Arrays.stream(key.symbols()).map(automaton::start).filter(n -> n >= 0).toArray();
    acceptsFrom[size] = pooled;
    for (int node : nodes) {
      for (int at = automaton.acceptsFrom(node); at < automaton.acceptsFrom(node + 1); at++) {
        pool(automaton.accept(at));
      }
    }
    nodesFrom[size] = pooled;
    Arrays.stream(nodes).filter(node -> automaton.filter(node) != 0).forEach(this::pool);
    symbolsFrom[size + 1] = pooled;
    return size++;
  }

  private void pool(int value) {
    if (pooled == pool.length) {
      pool = Arrays.copyOf(pool, 2 * pooled);
    }
    pool[pooled++] = value;
  }

  /** One bit per symbol, modulo 64. */
  long filter(int set) {
    return filters[set];
  }

  /** Where the set's symbols stand; behind them what is reported at once, then the nodes. */
  int symbolsFrom(int set) {
    return symbolsFrom[set];
  }

  int acceptsFrom(int set) {
    return acceptsFrom[set];
  }

  int nodesFrom(int set) {
    return nodesFrom[set];
  }

  int nodesTo(int set) {
    return symbolsFrom[set + 1];
  }

  /** A symbol, a number that is reported, or a node. */
  int at(int index) {
    return pool[index];
  }
}
