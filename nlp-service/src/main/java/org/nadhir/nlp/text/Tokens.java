package org.nadhir.nlp.text;

import java.util.Arrays;

/**
 * The words of one text: offsets into the original, folded letters, and what stands before each.
 * Reused from text to text; not safe for use by several threads.
 */
public final class Tokens {
  /** A comma stands before the word. */
  public static final int COMMA = 1;

  /** A colon, semicolon, dash or bracket stands before the word. */
  public static final int BREAK = 2;

  /** The word is the first of a sentence. */
  public static final int SENTENCE = 4;

  /** A quotation mark stands before the word. */
  public static final int QUOTE = 8;

  /** The word is a number in digits. */
  public static final int NUMBER = 16;

  private int size;
  private int[] start = new int[1024];
  private int[] end = new int[1024];
  private int[] flags = new int[1024];
  private int[] sentence = new int[1024];
  private int[] foldedStart = new int[1025];
  private char[] folded = new char[8192];
  private int sentences;
  private int[] sentenceFirst = new int[64];
  private int[] sentenceEnd = new int[64];

  /** Number of words. */
  public int size() {
    return size;
  }

  /** UTF-16 offset of the word's first code unit. */
  public int start(int token) {
    return start[token];
  }

  /** UTF-16 offset behind the word's last code unit. */
  public int end(int token) {
    return end[token];
  }

  /** Whether one of the given flags is set on the word. */
  public boolean has(int token, int mask) {
    return (flags[token] & mask) != 0;
  }

  /** Number of the sentence that the word stands in, from 0. */
  public int sentence(int token) {
    return sentence[token];
  }

  /** Number of sentences. */
  public int sentences() {
    return sentences;
  }

  /** First word of a sentence. */
  public int firstOf(int sentenceNumber) {
    return sentenceFirst[sentenceNumber];
  }

  /** Word behind the last one of a sentence. */
  public int behind(int sentenceNumber) {
    return sentenceNumber + 1 < sentences ? sentenceFirst[sentenceNumber + 1] : size;
  }

  /** UTF-16 offset behind a sentence, its final punctuation included. */
  public int endOfSentence(int sentenceNumber) {
    return sentenceEnd[sentenceNumber];
  }

  /** The buffer of folded letters, for lookups without a copy. */
  public char[] letters() {
    return folded;
  }

  /** Where the word's folded letters begin in {@link #letters()}. */
  public int lettersFrom(int token) {
    return foldedStart[token];
  }

  /** Behind the word's last folded letter in {@link #letters()}. */
  public int lettersTo(int token) {
    return foldedStart[token + 1];
  }

  /** The word's folded form as a string. */
  public String folded(int token) {
    return new String(folded, foldedStart[token], foldedStart[token + 1] - foldedStart[token]);
  }

  void clear() {
    size = 0;
    sentences = 0;
  }

  void addLetter(int at, char c) {
    if (at >= folded.length) {
      folded = Arrays.copyOf(folded, folded.length * 2);
    }
    folded[at] = c;
  }

  void add(int from, int to, int lettersTo, int tokenFlags) {
    if (size == start.length) {
      grow();
    }
    if ((tokenFlags & SENTENCE) != 0) {
      openSentence();
    }
    start[size] = from;
    end[size] = to;
    flags[size] = tokenFlags;
    sentence[size] = sentences - 1;
    foldedStart[size + 1] = lettersTo;
    size++;
    sentenceEnd[sentences - 1] = to;
  }

  void endSentenceAt(int offset) {
    if (sentences > 0) {
      sentenceEnd[sentences - 1] = Math.max(sentenceEnd[sentences - 1], offset);
    }
  }

  private void openSentence() {
    if (sentences == sentenceFirst.length) {
      sentenceFirst = Arrays.copyOf(sentenceFirst, sentences * 2);
      sentenceEnd = Arrays.copyOf(sentenceEnd, sentences * 2);
    }
    sentenceFirst[sentences++] = size;
  }

  private void grow() {
    int length = size * 2;
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    flags = Arrays.copyOf(flags, length);
    sentence = Arrays.copyOf(sentence, length);
    foldedStart = Arrays.copyOf(foldedStart, length + 1);
  }
}
