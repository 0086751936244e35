package org.nadhir.nlp.match;

import java.util.Arrays;

/**
 * A trie over symbols in which each edge may skip a bounded number of words. Patterns that begin
 * alike share their nodes.
 *
 * <p>Immutable and flat: nodes are numbered level by level; the edges of a node, by symbol, and the
 * numbers that it reports each stand in one row. A node has a filter of 64 bits, one per symbol
 * modulo 64, that most symbols without an edge do not pass; a Bloom filter over all edges stops
 * most of the others.
 */
public final class Automaton {
  private static final int BITS_PER_EDGE = 16;

  private final int[] rootChildren;
  private final int[] acceptsFrom;
  private final int[] accepts;
  private final int[] edgesFrom;
  private final int[] edgeSymbols;
  private final int[] edgeGaps;
  private final int[] edgeNodes;
  private final long[] filters;
  private final long[] wideFilters;
  private final int[] reaches;
  private final long[] edgeBits;
  private final int bitShift;

  Automaton(AutomatonBuilder builder) {
    Levels levels = new Levels(builder);
    int[][] edges = levels.edges();
    edgesFrom = new int[builder.nodes() + 1];
    edgeSymbols = new int[edges.length];
    edgeGaps = new int[edges.length];
    edgeNodes = new int[edges.length];
    filters = new long[builder.nodes()];
    wideFilters = new long[builder.nodes()];
    reaches = new int[builder.nodes()];
    bitShift = Integer.numberOfLeadingZeros(BITS_PER_EDGE * Math.max(64, edges.length));
    edgeBits = new long[1 << (Integer.SIZE - 6 - bitShift)];
    for (int edge = 0; edge < edges.length; edge++) {
      addEdge(edge, edges[edge]);
    }
    for (int node = 0; node < filters.length; node++) {
      edgesFrom[node + 1] += edgesFrom[node];
    }
    acceptsFrom = new int[builder.nodes() + 1];
    accepts = levels.accepts(acceptsFrom);
    rootChildren = new int[builder.symbols()];
    Arrays.fill(rootChildren, -1);
    for (int edge = 0; edge < edgesFrom[1]; edge++) {
      rootChildren[edgeSymbols[edge]] = edgeNodes[edge];
    }
  }

  /** Adds an edge as {@link Levels#edges} gives it. */
  private void addEdge(int edge, int[] parts) {
    int node = parts[0];
    edgeSymbols[edge] = parts[1];
    edgeGaps[edge] = parts[2];
    edgeNodes[edge] = parts[3];
    edgesFrom[node + 1]++;
    filters[node] |= 1L << edgeSymbols[edge];
    wideFilters[node] |= edgeGaps[edge] > 0 ? 1L << edgeSymbols[edge] : 0;
    reaches[node] = Math.max(reaches[node], 1 + edgeGaps[edge]);
    int bit = bit(node, edgeSymbols[edge]);
    edgeBits[bit >>> 6] |= 1L << bit;
  }

  private int bit(int node, int symbol) {
    return (node * 0x9E3779B1 + symbol * 0x85EBCA77) >>> bitShift;
  }

  /** The node that a symbol leads to at the begin of a pattern, or -1. */
  int start(int symbol) {
    return symbol < rootChildren.length ? rootChildren[symbol] : -1;
  }

  /** The node's filter: no edge has a symbol whose bit, modulo 64, is 0; 0 without edges. */
  long filter(int node) {
    return filters[node];
  }

  /** The filter of those edges only that may skip words. */
  long wideFilter(int node) {
    return wideFilters[node];
  }

  /** Most words from a node to the next one. */
  int reach(int node) {
    return reaches[node];
  }

  /** False if no edge of the node has the symbol; true if one has, and rarely else. */
  boolean mayHaveEdge(int node, int symbol) {
    int bit = bit(node, symbol);
    return (edgeBits[bit >>> 6] >>> bit & 1) != 0;
  }

  /** The node's first edge with the symbol, or one that {@linkplain #isEdge is none}. */
  int firstEdge(int node, int symbol) {
    int low = edgesFrom[node];
    int high = edgesFrom[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edgeSymbols[middle] < symbol) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether an edge belongs to a node and has the symbol. */
  boolean isEdge(int edge, int node, int symbol) {
    return edge < edgesFrom[node + 1] && edgeSymbols[edge] == symbol;
  }

  /** Most words that a match may skip on the edge. */
  int gap(int edge) {
    return edgeGaps[edge];
  }

  /** The node that the edge leads to. */
  int node(int edge) {
    return edgeNodes[edge];
  }

  /** First of the node's accepts; they end where those of the next node begin. */
  int acceptsFrom(int node) {
    return acceptsFrom[node];
  }

  /** The number that is reported. */
  int accept(int at) {
    return accepts[at];
  }
}
