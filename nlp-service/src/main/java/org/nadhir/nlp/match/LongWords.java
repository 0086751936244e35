package org.nadhir.nlp.match;

import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.text.Tokens;

/** The symbols of words that are too long for a key, by their letters. */
final class LongWords {
  private @Nullable String[] words = new String[256];
  private int[] symbols = new int[256];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    words = new String[256];
    symbols = new int[256];
    size = 0;
  }

  /** The word's symbols, or -1 if it is not known. */
  int get(Tokens tokens, int token) {
    int slot = slotOf(tokens.foldedHash(token));
    String known = words[slot];
    while (known != null) {
      if (tokens.isFolded(token, known)) {
        return symbols[slot];
      }
      slot = (slot + 1) & (words.length - 1);
      known = words[slot];
    }
    return -1;
  }

  /** Adds a folded word that is not known yet. */
  void put(String word, int found) {
    if (size * 2 >= words.length) {
      grow();
    }
    insert(word, found);
    size++;
  }

  private void insert(String word, int found) {
    int slot = slotOf(word.hashCode());
    while (words[slot] != null) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = word;
    symbols[slot] = found;
  }

  private int slotOf(int hash) {
    return (hash * 0x9E3779B9 >>> 8) & (words.length - 1);
  }

  private void grow() {
    @Nullable String[] old = words;
    int[] oldSymbols = symbols;
    words = new String[old.length * 2];
    symbols = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      String word = old[i];
      if (word != null) {
        insert(word, oldSymbols[i]);
      }
    }
  }
}
