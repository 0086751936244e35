package org.nadhir.nlp.match;

import java.util.Arrays;
import org.nadhir.nlp.text.Tokens;

/**
 * Keeps the symbols of the words seen, so that morphology runs once per distinct word. Compares
 * letters, not hashes alone. Bounded: full, it is emptied between two texts. Not safe for use by
 * several threads.
 */
final class WordMemo {
  private static final int SLOTS = 1 << 17;
  private static final int FULL = SLOTS / 2;
  private static final int LONGEST = 40;
  private static final int[] NUMBER = {Vocabulary.NUMBER};
  private static final int[] NONE = {};

  private final Vocabulary vocabulary;
  private final char[][] words = new char[SLOTS][];
  private final int[][] symbols = new int[SLOTS][];
  private int size;

  WordMemo(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void beforeText() {
    if (size > FULL) {
      Arrays.fill(words, null);
      Arrays.fill(symbols, null);
      size = 0;
    }
  }

  int[] symbolsOf(Tokens tokens, int token) {
    int from = tokens.lettersFrom(token);
    int length = tokens.lettersTo(token) - from;
    if (length > LONGEST) {
      return NONE;
    }
    int slot = slotOf(tokens.letters(), from, length);
    if (words[slot] == null) {
      return remember(slot, tokens, token);
    }
    return symbols[slot];
  }

  private int slotOf(char[] letters, int from, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + letters[from + i];
    }
    int slot = (hash * 0x9E3779B9 >>> 8) & (SLOTS - 1);
    while (words[slot] != null && !same(words[slot], letters, from, length)) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static boolean same(char[] word, char[] letters, int from, int length) {
    return Arrays.equals(word, 0, word.length, letters, from, from + length);
  }

  private int[] remember(int slot, Tokens tokens, int token) {
    String folded = tokens.folded(token);
    int[] found = vocabulary.symbolsOf(folded);
    if (tokens.has(token, Tokens.NUMBER)) {
      found = found.length == 0 ? NUMBER : withNumber(found);
    }
    if (size < SLOTS - SLOTS / 8) {
      words[slot] = folded.toCharArray();
      symbols[slot] = found;
      size++;
    }
    return found;
  }

  private static int[] withNumber(int[] symbols) {
    int[] all = new int[symbols.length + 1];
    all[0] = Vocabulary.NUMBER;
    System.arraycopy(symbols, 0, all, 1, symbols.length);
    return all;
  }
}
