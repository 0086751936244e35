package org.nadhir.nlp.match;

import java.util.Arrays;

/**
 * A trie over symbols in which each edge may skip a bounded number of words. Patterns that begin
 * alike share their states; a window is a node together with the gap allowed behind it.
 *
 * <p>Immutable and flat: nodes are numbered level by level, the windows of a node follow each
 * other, and so do the numbers that it reports. A window has a filter of 64 bits, one per symbol
 * modulo 64, that most symbols without an edge do not pass.
 */
public final class Automaton {
  private final int[] rootChildren;
  private final int[] windowsFrom;
  private final int[] gaps;
  private final long[] filters;
  private final LongIntMap edges;
  private final int[] acceptsFrom;
  private final int[] accepts;

  Automaton(AutomatonBuilder builder) {
    Order order = new Order(builder);
    windowsFrom = new int[builder.nodes() + 1];
    acceptsFrom = new int[builder.nodes() + 1];
    gaps = new int[builder.windowCount()];
    accepts = order.layOut(windowsFrom, acceptsFrom, gaps);
    filters = new long[gaps.length];
    edges = new LongIntMap(builder.edges().size());
    rootChildren = new int[builder.symbols()];
    Arrays.fill(rootChildren, -1);
    builder
        .edges()
        .forEach(
            (key, node) -> addEdge(order.window((int) (key >>> 32)), (int) key, order.node(node)));
  }

  private void addEdge(int window, int symbol, int node) {
    if (window == 0) {
      rootChildren[symbol] = node;
    } else {
      edges.put(AutomatonBuilder.key(window, symbol), node);
      filters[window] |= 1L << symbol;
    }
  }

  /** The node that a symbol leads to at the begin of a pattern, or -1. */
  int start(int symbol) {
    return symbol < rootChildren.length ? rootChildren[symbol] : -1;
  }

  /** The node that a symbol leads to within a window, or -1. */
  int next(int window, int symbol) {
    return edges.get(AutomatonBuilder.key(window, symbol));
  }

  /** The window's filter: no edge has a symbol whose bit, modulo 64, is 0. */
  long filter(int window) {
    return filters[window];
  }

  int gap(int window) {
    return gaps[window];
  }

  /** First of the node's windows; they end where those of the next node begin. */
  int windowsFrom(int node) {
    return windowsFrom[node];
  }

  /** First of the node's accepts; they end where those of the next node begin. */
  int acceptsFrom(int node) {
    return acceptsFrom[node];
  }

  int accept(int at) {
    return accepts[at];
  }

  /** New numbers for nodes and windows, level by level. */
  private static final class Order {
    private final AutomatonBuilder builder;
    private final int[] nodes;
    private final int[] windows;
    private final int[] byNumber;

    Order(AutomatonBuilder builder) {
      this.builder = builder;
      this.nodes = new int[builder.nodes()];
      this.windows = new int[builder.windowCount()];
      this.byNumber = new int[builder.nodes()];
      int[] parents = parents();
      int[] depth = new int[nodes.length];
      for (int node = 1; node < depth.length; node++) {
        depth[node] = depth[parents[node]] + 1;
      }
      sortByDepth(depth);
    }

    int node(int old) {
      return nodes[old];
    }

    int window(int old) {
      return windows[old];
    }

    /** The builder numbers a node after the one that it follows. */
    private int[] parents() {
      int[] ofWindow = new int[windows.length];
      for (int node = 0; node < nodes.length; node++) {
        for (int window : builder.windows(node)) {
          ofWindow[window] = node;
        }
      }
      int[] parents = new int[nodes.length];
      builder.edges().forEach((key, node) -> parents[node] = ofWindow[(int) (key >>> 32)]);
      return parents;
    }

    private void sortByDepth(int[] depth) {
      int next = 0;
      for (int level = 0; next < depth.length; level++) {
        for (int node = 0; node < depth.length; node++) {
          if (depth[node] == level) {
            nodes[node] = next;
            byNumber[next++] = node;
          }
        }
      }
    }

    /** Fills where each node's windows and accepts begin and the gaps; returns the accepts. */
    int[] layOut(int[] windowsFrom, int[] acceptsFrom, int[] gaps) {
      int[] accepts = new int[builder.acceptCount()];
      int window = 0;
      int accept = 0;
      for (int number = 0; number < byNumber.length; number++) {
        windowsFrom[number] = window;
        acceptsFrom[number] = accept;
        for (int old : builder.windows(byNumber[number])) {
          gaps[window] = builder.gap(old);
          windows[old] = window++;
        }
        int[] reported = builder.accepts(byNumber[number]);
        System.arraycopy(reported, 0, accepts, accept, reported.length);
        accept += reported.length;
      }
      windowsFrom[byNumber.length] = window;
      acceptsFrom[byNumber.length] = accept;
      return accepts;
    }
  }
}
