package org.nadhir.nlp.match;

import java.util.Arrays;

/** The matches of one text, in the order in which they end. Reused from text to text. */
public final class Hits {
  private static final int USUAL = 1 << 16;

  private int size;
  private int[] payload = new int[256];
  private int[] first = new int[256];
  private int[] last = new int[256];

  /** Number of matches. */
  public int size() {
    return size;
  }

  /** The number that the pattern was added with. */
  public int payload(int hit) {
    return payload[hit];
  }

  /** First word of the match. */
  public int first(int hit) {
    return first[hit];
  }

  /** Last word of the match. */
  public int last(int hit) {
    return last[hit];
  }

  /** The first match that ends at the word or behind it. */
  public int firstEndingAt(int token) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (last[middle] < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void clear() {
    size = 0;
    if (payload.length > USUAL) {
      payload = new int[256];
      first = new int[256];
      last = new int[256];
    }
  }

  void add(int pattern, int from, int to) {
    if (size == payload.length) {
      payload = Arrays.copyOf(payload, size * 2);
      first = Arrays.copyOf(first, size * 2);
      last = Arrays.copyOf(last, size * 2);
    }
    payload[size] = pattern;
    first[size] = from;
    last[size++] = to;
  }
}
