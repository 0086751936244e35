package org.nadhir.nlp.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The nodes of a builder numbered anew, level by level, so that near ones stand together. */
final class Levels {
  private static final Comparator<int[]> IN_ROWS =
      Comparator.<int[]>comparingInt(edge -> edge[0]).thenComparingInt(edge -> edge[1]);

  private final AutomatonBuilder builder;
  private final int[] ofWindow;
  private final int[] numbers;
  private final int[] byNumber;

  Levels(AutomatonBuilder builder) {
    this.builder = builder;
    this.ofWindow = new int[builder.windowCount()];
    this.numbers = new int[builder.nodes()];
    this.byNumber = new int[builder.nodes()];
    for (int node = 0; node < numbers.length; node++) {
      for (int window : builder.windows(node)) {
        ofWindow[window] = node;
      }
    }
    number(depths());
  }

  /** The builder makes a node after the one that it follows. */
  private int[] depths() {
    int[] parents = new int[numbers.length];
    builder.edges().forEach((key, node) -> parents[node] = ofWindow[(int) (key >>> 32)]);
    int[] depths = new int[numbers.length];
    for (int node = 1; node < depths.length; node++) {
      depths[node] = depths[parents[node]] + 1;
    }
    return depths;
  }

  private void number(int[] depths) {
    int next = 0;
    for (int level = 0; next < depths.length; level++) {
      for (int node = 0; node < depths.length; node++) {
        if (depths[node] == level) {
          numbers[node] = next;
          byNumber[next++] = node;
        }
      }
    }
  }

  /** Node, symbol, gap and next node of all edges, in the order of node and symbol. */
  int[][] edges() {
    List<int[]> edges = new ArrayList<>(builder.edges().size());
    builder.edges().forEach((key, node) -> edges.add(edge((int) (key >>> 32), (int) key, node)));
    edges.sort(IN_ROWS);
    return edges.toArray(int[][]::new);
  }

  private int[] edge(int window, int symbol, int node) {
    return new int[] {numbers[ofWindow[window]], symbol, builder.gap(window), numbers[node]};
  }

  /** What all nodes report; fills where that of each begins. */
  int[] accepts(int[] acceptsFrom) {
    int[] accepts = new int[builder.acceptCount()];
    for (int number = 0; number < byNumber.length; number++) {
      int[] reported = builder.accepts(byNumber[number]);
      System.arraycopy(reported, 0, accepts, acceptsFrom[number], reported.length);
      acceptsFrom[number + 1] = acceptsFrom[number] + reported.length;
    }
    return accepts;
  }
}
