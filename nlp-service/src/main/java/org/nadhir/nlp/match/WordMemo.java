package org.nadhir.nlp.match;

import org.nadhir.nlp.text.Tokens;

/**
 * Keeps the symbols of the words seen, so that morphology runs once per distinct word. Compares
 * keys, which hold all letters, not hashes. Bounded: full, it is emptied between two texts. Not
 * safe for use by several threads.
 */
final class WordMemo {
  /** The set of a word that occurs in no pattern. */
  static final int NONE = 0;

  private static final int LEAST = 1 << 12;
  private static final int MOST = 1 << 18;
  private static final int STRIDE = 4;

  /** Longer words, in UTF-16 code units, occur in no pattern. */
  private static final int LONGEST = 60;

  private final Vocabulary vocabulary;
  private final SymbolSets sets;
  private final LongWords longWords = new LongWords();
  private LongIntMap shortWords = new LongIntMap();
  private long[] slots = new long[LEAST * STRIDE];
  private int size;

  WordMemo(Vocabulary vocabulary, SymbolSets sets) {
    this.vocabulary = vocabulary;
    this.sets = sets;
  }

  void beforeText() {
    if (size + shortWords.size() + longWords.size() >= MOST / 2 || sets.isFull()) {
      shortWords = new LongIntMap();
      slots = new long[LEAST * STRIDE];
      size = 0;
      sets.clear();
      longWords.clear();
    }
  }

  /** The word's set of symbols; valid until the next text. */
  int symbolsOf(Tokens tokens, int token) {
    long low = tokens.keyLow(token);
    if (low == 0) {
      return ofLongWord(tokens, token);
    }
    long high = tokens.keyHigh(token);
    if (high == 0) {
      int known = shortWords.get(low);
      return known >= 0 ? known : rememberShort(tokens, token);
    }
    long[] all = slots;
    int at = slotOf(low, high, all.length);
    while (all[at] != 0) {
      if (all[at] == low && all[at + 1] == high) {
        return (int) all[at + 2];
      }
      at = (at + STRIDE) & (all.length - 1);
    }
    return remember(at, tokens, token);
  }

  private static int slotOf(long low, long high, int length) {
    long hash = (low ^ high * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) * STRIDE & (length - 1);
  }

  private int rememberShort(Tokens tokens, int token) {
    int found = symbols(tokens, token);
    if (shortWords.size() < MOST / 2) {
      shortWords.put(tokens.keyLow(token), found);
    }
    return found;
  }

  private int remember(int at, Tokens tokens, int token) {
    int found = symbols(tokens, token);
    if (size < MOST / 2) {
      put(at, tokens.keyLow(token), tokens.keyHigh(token), found);
      size++;
      if (size * 2 * STRIDE > slots.length) {
        grow();
      }
    }
    return found;
  }

  private void put(int at, long low, long high, int found) {
    slots[at] = low;
    slots[at + 1] = high;
    slots[at + 2] = found;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int from = 0; from < old.length; from += STRIDE) {
      if (old[from] != 0) {
        int at = slotOf(old[from], old[from + 1], slots.length);
        while (slots[at] != 0) {
          at = (at + STRIDE) & (slots.length - 1);
        }
        put(at, old[from], old[from + 1], (int) old[from + 2]);
      }
    }
  }

  private int symbols(Tokens tokens, int token) {
    int[] found = vocabulary.symbolsOf(tokens.folded(token));
    return sets.of(tokens.has(token, Tokens.NUMBER) ? withNumber(found) : found);
  }

  private static int[] withNumber(int[] symbols) {
    int[] all = new int[symbols.length + 1];
    all[0] = Vocabulary.NUMBER;
    System.arraycopy(symbols, 0, all, 1, symbols.length);
    return all;
  }

  private int ofLongWord(Tokens tokens, int token) {
    if (tokens.end(token) - tokens.start(token) > LONGEST) {
      return NONE;
    }
    int known = longWords.get(tokens, token);
    if (known < 0) {
      known = symbols(tokens, token);
      longWords.put(tokens.folded(token), known);
    }
    return known;
  }
}
