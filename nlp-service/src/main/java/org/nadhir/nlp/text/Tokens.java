package org.nadhir.nlp.text;

import java.util.Arrays;

/**
 * The words of one text: offsets into the original, a key of the folded letters, and what stands
 * before each. Reused from text to text; not safe for use by several threads.
 *
 * <p>The key is 128 bits that hold the folded letters of a word of up to 16 of them: two words have
 * the same key exactly if they have the same letters. Longer words have the key 0.
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

  private static final int AT_FIRST = 1024;
  private static final int USUAL = 1 << 16;

  private String text = "";

  /**
   * Most words of a sentence; what has no full stop for longer is cut, because what is asked of a
   * sentence costs more than its length.
   */
  static final int LONGEST_SENTENCE = 200;

  private int size;
  private int[] start = {};
  private int[] end = {};
  private byte[] flags = {};
  private int[] sentence = {};
  private long[] keys = {};
  private int sentences;
  private int[] sentenceFirst = new int[64];
  private int[] sentenceEnd = new int[64];

  /** No words. */
  public Tokens() {
    resize(AT_FIRST);
  }

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

  /** First half of the word's key. */
  public long keyLow(int token) {
    return keys[2 * token];
  }

  /** Second half of the word's key. */
  public long keyHigh(int token) {
    return keys[2 * token + 1];
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

  /** The word's folded form. */
  public String folded(int token) {
    StringBuilder folded = new StringBuilder(end[token] - start[token]);
    for (int i = start[token]; i < end[token]; i++) {
      char c = foldedAt(i);
      if (c != Folding.DROPPED) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Hash code of the word's folded form, without making it. */
  public int foldedHash(int token) {
    int hash = 0;
    for (int i = start[token]; i < end[token]; i++) {
      char c = foldedAt(i);
      hash = c == Folding.DROPPED ? hash : 31 * hash + c;
    }
    return hash;
  }

  /** Whether the word's folded form is the given one. */
  public boolean isFolded(int token, String form) {
    int at = 0;
    for (int i = start[token]; i < end[token]; i++) {
      char c = foldedAt(i);
      if (c != Folding.DROPPED && (at == form.length() || form.charAt(at++) != c)) {
        return false;
      }
    }
    return at == form.length();
  }

  /** The folded form of a code unit inside a word. */
  private char foldedAt(int i) {
    char c = text.charAt(i);
    return switch (CharTable.kind(c)) {
      case CharTable.NOTHING, CharTable.APOSTROPHE -> Folding.DROPPED;
      case CharTable.COMMA -> ',';
      default -> Folding.fold(c);
    };
  }

  void begin(String original) {
    text = original;
    size = 0;
    sentences = 0;
    if (start.length > USUAL) {
      resize(AT_FIRST);
    }
  }

  void add(int from, int to, long keyLow, long keyHigh, int tokenFlags) {
    if (size == start.length) {
      resize(size * 2);
    }
    boolean opens = (tokenFlags & SENTENCE) != 0 || isTooLong();
    if (opens) {
      openSentence();
    }
    start[size] = from;
    end[size] = to;
    flags[size] = (byte) (opens ? tokenFlags | SENTENCE : tokenFlags);
    sentence[size] = sentences - 1;
    keys[2 * size] = keyLow;
    keys[2 * size + 1] = keyHigh;
    size++;
    sentenceEnd[sentences - 1] = to;
  }

  private boolean isTooLong() {
    return sentences > 0 && size - sentenceFirst[sentences - 1] >= LONGEST_SENTENCE;
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

  private void resize(int length) {
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    flags = Arrays.copyOf(flags, length);
    sentence = Arrays.copyOf(sentence, length);
    keys = Arrays.copyOf(keys, 2 * length);
  }
}
