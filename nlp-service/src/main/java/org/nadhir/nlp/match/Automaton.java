package org.nadhir.nlp.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A trie over symbols in which each edge may skip a bounded number of words. Patterns that begin
 * alike share their nodes; a window is a node together with the gap allowed behind it.
 *
 * <p>Immutable and flat: nodes are numbered level by level; the windows of a node, the edges of a
 * window by symbol, and the numbers that a node reports, each stand in one row. A window has a
 * filter of 64 bits, one per symbol modulo 64, that most symbols without an edge do not pass; a
 * Bloom filter over all edges stops most of the others.
 */
public final class Automaton {
  private static final int BITS_PER_EDGE = 16;

  private final int[] rootChildren;
  private final int[] windowsFrom;
  private final int[] acceptsFrom;
  private final int[] accepts;
  private final int[] gaps;
  private final long[] filters;
  private final int[] edgesFrom;
  private final int[] edgeSymbols;
  private final int[] edgeNodes;
  private final long[] edgeBits;
  private final int bitShift;
  private final int[] reaches;
  private final long[] nodeFilters;

  Automaton(AutomatonBuilder builder) {
    Order order = new Order(builder);
    windowsFrom = new int[builder.nodes() + 1];
    acceptsFrom = new int[builder.nodes() + 1];
    gaps = new int[builder.windowCount()];
    accepts = order.layOut(windowsFrom, acceptsFrom, gaps);
    filters = new long[gaps.length];
    edgesFrom = new int[gaps.length + 1];
    edgeSymbols = new int[builder.edges().size()];
    edgeNodes = new int[edgeSymbols.length];
    bitShift = Integer.numberOfLeadingZeros(BITS_PER_EDGE * Math.max(64, edgeSymbols.length));
    edgeBits = new long[1 << (Integer.SIZE - 6 - bitShift)];
    addEdges(order.edges());
    reaches = new int[builder.nodes()];
    nodeFilters = new long[builder.nodes()];
    joinWindows();
    rootChildren = new int[builder.symbols()];
    Arrays.fill(rootChildren, -1);
    for (int edge = 0; edge < edgesFrom[1]; edge++) {
      rootChildren[edgeSymbols[edge]] = edgeNodes[edge];
    }
  }

  /** Takes edges by window, then symbol. */
  private void addEdges(long[][] edges) {
    for (int edge = 0; edge < edges.length; edge++) {
      int window = (int) (edges[edge][0] >>> 32);
      edgeSymbols[edge] = (int) edges[edge][0];
      edgeNodes[edge] = (int) edges[edge][1];
      filters[window] |= 1L << edgeSymbols[edge];
      int bit = bit(window, edgeSymbols[edge]);
      edgeBits[bit >>> 6] |= 1L << bit;
      edgesFrom[window + 1]++;
    }
    for (int window = 0; window < gaps.length; window++) {
      edgesFrom[window + 1] += edgesFrom[window];
    }
  }

  private void joinWindows() {
    for (int node = 0; node < reaches.length; node++) {
      for (int window = windowsFrom[node]; window < windowsFrom[node + 1]; window++) {
        nodeFilters[node] |= filters[window];
        reaches[node] = Math.max(reaches[node], 1 + gaps[window]);
      }
    }
  }

  /** The node that a symbol leads to at the begin of a pattern, or -1. */
  int start(int symbol) {
    return symbol < rootChildren.length ? rootChildren[symbol] : -1;
  }

  /** First of the node's windows; they end where those of the next node begin. */
  int windowsFrom(int node) {
    return windowsFrom[node];
  }

  /** The filters of all windows of a node; 0 if nothing follows it. */
  long nodeFilter(int node) {
    return nodeFilters[node];
  }

  /** Most words from a node to the next one. */
  int reach(int node) {
    return reaches[node];
  }

  /** The window's filter: no edge has a symbol whose bit, modulo 64, is 0. */
  long filter(int window) {
    return filters[window];
  }

  /** Most words that a match may skip in the window. */
  int gap(int window) {
    return gaps[window];
  }

  /** False if no edge of the window has the symbol; true if one has, and rarely else. */
  boolean mayHaveEdge(int window, int symbol) {
    int bit = bit(window, symbol);
    return (edgeBits[bit >>> 6] >>> bit & 1) != 0;
  }

  private int bit(int window, int symbol) {
    return (window * 0x9E3779B1 + symbol * 0x85EBCA77) >>> bitShift;
  }

  /** The node that a symbol leads to within a window, or -1. */
  int next(int window, int symbol) {
    int edge = Arrays.binarySearch(edgeSymbols, edgesFrom[window], edgesFrom[window + 1], symbol);
    return edge < 0 ? -1 : edgeNodes[edge];
  }

  /** First of the node's accepts; they end where those of the next node begin. */
  int acceptsFrom(int node) {
    return acceptsFrom[node];
  }

  /** The number that is reported. */
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

    /** Window and symbol, then node, of all edges, in the order of window and symbol. */
    long[][] edges() {
      List<long[]> edges = new ArrayList<>();
      builder
          .edges()
          .forEach(
              (key, node) ->
                  edges.add(
                      new long[] {
                        AutomatonBuilder.key(windows[(int) (key >>> 32)], (int) key), nodes[node]
                      }));
      edges.sort(Comparator.comparingLong(edge -> edge[0]));
      return edges.toArray(long[][]::new);
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
