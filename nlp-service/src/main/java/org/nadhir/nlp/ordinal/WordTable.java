package org.nadhir.nlp.ordinal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.text.Tokens;

/** Numbers folded words, and finds a text's words without making strings of them. */
final class WordTable {
  private @Nullable String[] words = new String[256];
  private int[] numbers = new int[256];
  private int size;

  /** The number of a word, from 0; a word that is not there gets the next one. */
  int put(String folded) {
    int at = slot(folded.hashCode(), words.length);
    for (String known = words[at]; known != null; known = words[at]) {
      if (known.equals(folded)) {
        return numbers[at];
      }
      at = at + 1 & words.length - 1;
    }
    words[at] = folded;
    numbers[at] = size++;
    if (size * 2 > words.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a text's word, or -1 if it is none of these. */
  int find(Tokens tokens, int token) {
    int at = slot(tokens.foldedHash(token), words.length);
    for (String known = words[at]; known != null; known = words[at]) {
      if (tokens.isFolded(token, known)) {
        return numbers[at];
      }
      at = at + 1 & words.length - 1;
    }
    return -1;
  }

  int size() {
    return size;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    int[] oldNumbers = numbers;
    words = new String[oldWords.length * 2];
    numbers = Arrays.copyOf(oldNumbers, words.length);
    for (int i = 0; i < oldWords.length; i++) {
      String word = oldWords[i];
      if (word != null) {
        int at = slot(word.hashCode(), words.length);
        while (words[at] != null) {
          at = at + 1 & words.length - 1;
        }
        words[at] = word;
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int slot(int hash, int length) {
    return (hash * 0x9E3779B9 >>> 8) & length - 1;
  }
}
