package org.nadhir.nlp.text;

import java.util.Arrays;

/**
 * Splits a text into folded words and sentences in one pass. Any input is allowed, unpaired
 * surrogates included; time is linear in the length, and nothing is allocated per word. Not safe
 * for use by several threads.
 */
public final class Tokenizer {
  private static final long[] ABBREVIATIONS =
      keys(
          "mr mrs ms dr gen col lt sen gov st no rep capt sgt maj adm prof jan feb aug sept oct nov"
              + " dec vs тыс млн млрд им ул тис");

  private static final int USUAL = 1 << 16;
  private static final char LAST_LATIN = 0x24f;

  /** Letters of a word that fill one half of its key. */
  private static final int HALF = 8;

  private final Tokens tokens;
  private char[] chars = new char[8192];
  private int length;
  private int wordStart;
  private int wordEnd;
  private long low;
  private long high;
  private int codes;
  private int wideLetters;
  private int dotAt;
  private boolean number;
  private int pending;

  /** A tokenizer that writes into the given words. */
  public Tokenizer(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Splits the text; earlier content of the words is gone afterwards. */
  public Tokens split(String text) {
    load(text);
    tokens.begin(text);
    pending = Tokens.SENTENCE;
    int i = 0;
    while (i < length) {
      int kind = CharTable.kind(chars[i]);
      if (kind == CharTable.LETTER) {
        i = plainWord(i);
      } else if (kind == CharTable.SPACE) {
        i++;
      } else {
        i = kind == CharTable.DIGIT ? word(i) : mark(i, kind);
      }
    }
    return tokens;
  }

  /** The most frequent case, a word of few letters with a space behind it; others go on. */
  private int plainWord(int from) {
    char[] text = chars;
    int i = from;
    int stop = from + HALF;
    long key = 0;
    short entry = CharTable.of(text[i]);
    while (entry < 0 && i < stop) {
      key = key << 8 | CharTable.codeIn(entry);
      entry = CharTable.of(text[++i]);
    }
    if (entry != CharTable.SPACE || i == from) {
      return word(from);
    }
    tokens.add(from, i, key, 0, pending);
    pending = 0;
    return i + 1;
  }

  /** Copies the text; spaces behind it spare the look ahead its bounds. */
  private void load(String text) {
    length = text.length();
    boolean tooLong = chars.length > USUAL && length < USUAL / 2;
    if (tooLong || chars.length < length + 2) {
      chars = new char[Math.max(8192, length + length / 2 + 2)];
    }
    text.getChars(0, length, chars, 0);
    chars[length] = ' ';
    chars[length + 1] = ' ';
  }

  private int word(int from) {
    wordStart = from;
    low = 0;
    high = 0;
    codes = 0;
    wideLetters = 0;
    dotAt = -1;
    number = CharTable.kind(chars[from]) == CharTable.DIGIT;
    int i = run(from);
    while (joins(i)) {
      i = run(i + 1);
    }
    boolean exact = codes <= 2 * HALF;
    tokens.add(
        wordStart,
        wordEnd,
        exact ? low : 0,
        exact ? high : 0,
        pending | (number ? Tokens.NUMBER : 0));
    pending = 0;
    return behindWord(i);
  }

  private int run(int from) {
    int i = number ? digits(from) : from;
    if (!number || (isKind(i, CharTable.LETTER) && chars[i] <= LAST_LATIN)) {
      number = false;
      i = letters(i);
    }
    wordEnd = i > from ? i : wordEnd;
    return i;
  }

  private int digits(int from) {
    int i = from;
    while (isKind(i, CharTable.DIGIT) || isKind(i, CharTable.NOTHING)) {
      append(i++);
    }
    return i;
  }

  private int letters(int from) {
    char[] text = chars;
    int i = from;
    int stop = from + Math.max(0, HALF - codes);
    long key = low;
    short entry = CharTable.of(text[i]);
    while (entry < 0 && i < stop) {
      key = key << 8 | CharTable.codeIn(entry);
      entry = CharTable.of(text[++i]);
    }
    low = key;
    codes += i - from;
    while (isPartOfWord(CharTable.kindIn(entry))) {
      append(i);
      entry = CharTable.of(text[++i]);
    }
    return i;
  }

  private static boolean isPartOfWord(int kind) {
    return kind == CharTable.LETTER || kind == CharTable.DIGIT || kind == CharTable.NOTHING;
  }

  private void append(int i) {
    short entry = CharTable.of(chars[i]);
    if (entry < 0) {
      addCode(CharTable.codeIn(entry));
    } else if (CharTable.kindIn(entry) != CharTable.NOTHING) {
      addWide(Folding.fold(chars[i]));
    }
  }

  /** No byte of a wide letter is 0, so that two keys are equal only if their letters are. */
  private void addWide(char letter) {
    addCode(CharTable.WIDE);
    addCode(1 + (letter >> 12));
    addCode(1 + (letter >> 6 & 0x3f));
    addCode(1 + (letter & 0x3f));
    wideLetters++;
  }

  private void addCode(int code) {
    if (codes < HALF) {
      low = low << 8 | code;
    } else {
      high = high << 8 | code;
    }
    codes++;
  }

  private int lettersSoFar() {
    return codes - 3 * wideLetters;
  }

  /** Whether the mark at i stands inside a word or number, which then goes on behind it. */
  private boolean joins(int i) {
    return switch (CharTable.kind(chars[i])) {
      case CharTable.STOP -> chars[i] == '.' && joinsAsDot(i);
      case CharTable.COMMA -> insideNumber(i) && joinsAs(',');
      case CharTable.APOSTROPHE ->
          !number && isKind(i + 1, CharTable.LETTER) && !isPossessive(i) && !isElision(i);
      default -> false;
    };
  }

  private boolean joinsAsDot(int i) {
    if (!insideNumber(i) && !insideInitials(i)) {
      return false;
    }
    dotAt = lettersSoFar();
    return joinsAs('.');
  }

  private boolean joinsAs(char mark) {
    addCode(CharTable.codeIn(CharTable.of(mark)));
    return true;
  }

  private boolean insideNumber(int i) {
    return number && isKind(i + 1, CharTable.DIGIT);
  }

  private boolean insideInitials(int i) {
    return !number && isKind(i + 1, CharTable.LETTER) && (lettersSoFar() == 1 || endsInInitial());
  }

  private boolean endsInInitial() {
    return lettersSoFar() > 2 && dotAt == lettersSoFar() - 2;
  }

  private boolean isPossessive(int i) {
    return (chars[i + 1] == 's' || chars[i + 1] == 'S')
        && !isKind(i + 2, CharTable.LETTER)
        && chars[i - 1] <= LAST_LATIN;
  }

  private boolean isElision(int i) {
    return lettersSoFar() <= 2 && chars[i + 1] <= LAST_LATIN;
  }

  /** Where to go on behind a word; some marks right behind one mean nothing. */
  private int behindWord(int i) {
    return switch (CharTable.kind(chars[i])) {
      case CharTable.STOP -> chars[i] == '.' && isAbbreviation() ? i + 1 : i;
      case CharTable.BREAK -> chars[i] == ':' && insideNumber(i) ? i + 1 : i;
      case CharTable.APOSTROPHE ->
          isKind(i + 1, CharTable.LETTER) && isPossessive(i) ? i + 2 : i + 1;
      default -> i;
    };
  }

  private boolean isAbbreviation() {
    return (lettersSoFar() == 1 && !number)
        || endsInInitial()
        || (codes <= HALF && Arrays.binarySearch(ABBREVIATIONS, low) >= 0);
  }

  private int mark(int i, int kind) {
    switch (kind) {
      case CharTable.IDEOGRAPH -> ideograph(i);
      case CharTable.STOP -> stop(i);
      case CharTable.COMMA -> pending |= Tokens.COMMA;
      case CharTable.BREAK -> pending |= Tokens.BREAK;
      case CharTable.LINE -> line(i);
      case CharTable.QUOTE -> quote(i);
      case CharTable.HYPHEN -> hyphen(i);
      default -> {}
    }
    return i + 1;
  }

  private void ideograph(int i) {
    low = 0;
    codes = 0;
    addWide(Folding.fold(chars[i]));
    tokens.add(i, i + 1, low, 0, pending);
    pending = 0;
  }

  private void stop(int i) {
    if (endsSentence(i)) {
      tokens.endSentenceAt(i + 1);
      pending |= Tokens.SENTENCE;
    } else {
      pending |= Tokens.COMMA;
    }
  }

  private boolean endsSentence(int i) {
    if (chars[i] != '.') {
      return true;
    }
    boolean latinGlued = chars[i + 1] <= LAST_LATIN && isKind(i + 1, CharTable.LETTER);
    return !latinGlued && !Character.isLowerCase(nextSolid(i + 1));
  }

  private char nextSolid(int from) {
    for (int i = from; i < Math.min(length, from + 8); i++) {
      int kind = CharTable.kind(chars[i]);
      if (kind != CharTable.SPACE && kind != CharTable.QUOTE && kind != CharTable.NOTHING) {
        return chars[i];
      }
    }
    return ' ';
  }

  private boolean isKind(int i, int kind) {
    return CharTable.kind(chars[i]) == kind;
  }

  private void line(int i) {
    if (!Character.isLowerCase(nextSolid(i + 1))) {
      pending |= Tokens.SENTENCE;
    }
  }

  private void quote(int i) {
    boolean closes = (pending & Tokens.SENTENCE) != 0 && tokens.size() > 0;
    if (closes && isKind(i - 1, CharTable.STOP)) {
      tokens.endSentenceAt(i + 1);
    }
    pending |= Tokens.QUOTE;
  }

  private void hyphen(int i) {
    boolean glued = i > 0 && !isKind(i - 1, CharTable.SPACE) && !isKind(i + 1, CharTable.SPACE);
    pending |= glued ? 0 : Tokens.BREAK;
  }

  private static long[] keys(String words) {
    Tokens split = new Tokenizer(new Tokens()).split(words);
    return java.util.stream.IntStream.range(0, split.size())
        .mapToLong(split::keyLow)
        .sorted()
        .toArray();
  }
}
