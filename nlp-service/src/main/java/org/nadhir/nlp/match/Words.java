package org.nadhir.nlp.match;

/** The words of a text that occur in any pattern, in columns. */
final class Words {
  private static final int AT_FIRST = 1024;
  private static final int USUAL = 1 << 16;

  private int size;
  private int[] token = new int[AT_FIRST];
  private int[] set = new int[AT_FIRST];
  private int[] stretch = new int[AT_FIRST];
  private long[] filter = new long[AT_FIRST];

  int size() {
    return size;
  }

  /** Number of the word in the text. */
  int token(int word) {
    return token[word];
  }

  /** Number of its set of symbols. */
  int set(int word) {
    return set[word];
  }

  /** Whether a match may hold both a word and the next one that occurs in any pattern. */
  boolean hasNext(int word) {
    return word + 1 < size && stretch[word + 1] == stretch[word];
  }

  /** One bit per symbol, modulo 64. */
  long filter(int word) {
    return filter[word];
  }

  /**
   * Whether one of the next words, up to a number of them ahead in the text, may pass a filter: the
   * very next one the first, the others the second.
   */
  boolean passAhead(int word, int ahead, long near, long wide) {
    for (int next = word; hasNext(next) && token[next + 1] <= token[word] + ahead; next++) {
      long passing = token[next + 1] == token[word] + 1 ? near : wide;
      if ((filter[next + 1] & passing) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Forgets all, and makes room for as many. */
  void clear(int expected) {
    size = 0;
    boolean tooLong = token.length > USUAL && expected < USUAL / 2;
    if (tooLong || token.length < expected) {
      int length = Math.max(AT_FIRST, expected + expected / 2);
      token = new int[length];
      set = new int[length];
      stretch = new int[length];
      filter = new long[length];
    }
  }

  void add(int tokenOf, int setOf, int stretchOf, long filterOf) {
    token[size] = tokenOf;
    set[size] = setOf;
    stretch[size] = stretchOf;
    filter[size++] = filterOf;
  }
}
