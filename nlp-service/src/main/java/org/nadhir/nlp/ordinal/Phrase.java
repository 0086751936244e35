package org.nadhir.nlp.ordinal;

/**
 * Words that mean a number, or that hide one.
 *
 * @param words their numbers in the word table
 * @param kind what they are
 * @param value the number; 0 for a mask
 */
record Phrase(int[] words, Kind kind, int value) {
  /** What words that look like an ordinal are. */
  enum Kind {
    /** An ordinal wherever it stands. */
    STRONG,
    /** An ordinal behind a noun that is counted, or right in front of it. */
    BESIDE,
    /** An ordinal behind a noun that is counted. */
    BEHIND,
    /** A letter that numbers, with an apostrophe behind it, behind a noun that is counted. */
    LETTER,
    /** A phrase in which nothing is an ordinal. */
    MASK
  }

  int length() {
    return words.length;
  }

  boolean startsAt(int[] text, int at, int end) {
    if (at + words.length > end) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (text[at + i] != words[i]) {
        return false;
      }
    }
    return true;
  }
}
