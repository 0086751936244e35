package org.nadhir.nlp.ordinal;

import java.util.SortedSet;
import org.nadhir.nlp.text.Folding;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** Finds the ordinals of one text at a time; its buffers are reused from text to text. */
final class OrdinalReader {
  /** Words between an ordinal and the noun in front of it that it counts. */
  private static final int REACH = 3;

  private static final int YEARS_FROM = 1900;
  private static final int YEARS_TO = 2100;

  private final Numerals numerals;
  private final Tokens tokens = new Tokens();
  private final Tokenizer tokenizer = new Tokenizer(tokens);
  private int[] words = new int[256];
  private String text = "";
  private int end;

  OrdinalReader(Numerals numerals) {
    this.numerals = numerals;
  }

  /** Adds the ordinals of a text's first sentences. */
  void read(String original, int sentences, SortedSet<Integer> found) {
    text = original;
    tokenizer.split(original);
    end = tokens.sentences() > sentences ? tokens.firstOf(sentences) : tokens.size();
    words = words.length < end ? new int[2 * end] : words;
    for (int i = 0; i < end; i++) {
      words[i] = numerals.word(tokens, i);
    }
    for (int i = 0; i < end; ) {
      i = next(i, found);
    }
  }

  private int next(int at, SortedSet<Integer> found) {
    if (Character.isDigit(text.charAt(tokens.end(at) - 1)) || startsWithDigit(at)) {
      return digits(at, found);
    }
    Phrase phrase = numerals.longest(words, at, end);
    if (phrase == null) {
      return at + 1;
    }
    int last = at + phrase.length() - 1;
    if (counts(phrase, at, last)) {
      found.add(phrase.value());
    }
    return last + 1;
  }

  private boolean counts(Phrase phrase, int first, int last) {
    boolean behindNumber = first > 0 && tokens.has(first - 1, Tokens.NUMBER) && joined(first);
    return switch (phrase.kind()) {
      case MASK -> false;
      case STRONG -> !behindNumber && stands(first, last);
      case BESIDE -> !behindNumber && stands(first, last) && isBeside(first, last);
      case BEHIND -> !behindNumber && stands(first, last) && isCounted(first);
      case LETTER -> isApostrophe(tokens.end(last)) && isCounted(first);
    };
  }

  private int digits(int at, SortedSet<Integer> found) {
    int from = tokens.start(at);
    while (!Character.isDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    int value = 0;
    while (to < tokens.end(at) && isDigitOrComma(to) && value < YEARS_TO) {
      value = text.charAt(to) == ',' ? value : value * 10 + Character.digit(text.charAt(to), 10);
      to++;
    }
    int last = lastOf(at, from, to);
    if (last >= at && isOrdinal(value) && stands(at, last)) {
      found.add(value);
    }
    return Math.max(last, at) + 1;
  }

  private static boolean isOrdinal(int value) {
    return value >= Spelling.FIRST && value < YEARS_FROM;
  }

  private boolean isDigitOrComma(int i) {
    return Character.isDigit(text.charAt(i)) || text.charAt(i) == ',';
  }

  /** The last word of an ordinal in digits, or -1 if they are none. */
  private int lastOf(int at, int from, int to) {
    String head = Folding.fold(text.substring(tokens.start(at), from));
    String rest = Folding.fold(text.substring(to, tokens.end(at)));
    if (!rest.isEmpty()) {
      return head.isEmpty() && numerals.isSuffix(rest) ? at : -1;
    }
    if (!head.isEmpty()) {
      return numerals.isArticle(head) && isCounted(at) ? at : -1;
    }
    if (at + 1 < end && numerals.is(words[at + 1], Numerals.SUFFIX) && isGlued(at + 1)) {
      return at + 1;
    }
    boolean before = hasPrefix(at) || (hasArticle(at) && isCounted(at - 1));
    return before || hasDot(at) ? at : -1;
  }

  private boolean isGlued(int token) {
    int gap = tokens.start(token) - tokens.end(token - 1);
    return gap == 0 || (gap == 1 && !Character.isWhitespace(text.charAt(tokens.start(token) - 1)));
  }

  private boolean hasPrefix(int at) {
    return at > 0 && numerals.is(words[at - 1], Numerals.PREFIX) && isGlued(at);
  }

  private boolean hasArticle(int at) {
    return at > 0
        && numerals.is(words[at - 1], Numerals.ARTICLE)
        && tokens.start(at) - tokens.end(at - 1) <= 2
        && joined(at);
  }

  private boolean hasDot(int at) {
    return numerals.dot()
        && text.startsWith(". ", tokens.end(at))
        && at + 1 < end
        && !tokens.has(at + 1, Tokens.SENTENCE)
        && Character.isLowerCase(text.charAt(tokens.start(at + 1)));
  }

  /** Whether nothing beside the words makes a date, a century or the like of them. */
  private boolean stands(int first, int last) {
    int before = first - 1;
    if (before >= 0 && is(before, Numerals.LINK) && joined(first)) {
      before--;
    }
    if (before >= 0 && is(before, Numerals.BEHIND) && joined(before + 1)) {
      return false;
    }
    int behind = last + 1;
    boolean linked = false;
    while (behind < end && joinedAsDate(behind) && is(behind, Numerals.LINK)) {
      linked = true;
      behind++;
    }
    int meaning = linked ? Numerals.THEN | Numerals.DATE : Numerals.THEN;
    return behind >= end || !joinedAsDate(behind) || !is(behind, meaning);
  }

  /** Whether a noun that is counted stands near, also right behind the words. */
  private boolean isBeside(int first, int last) {
    boolean behind =
        last + 1 < end && joined(last + 1) && is(last + 1, Numerals.COUNTER | Numerals.DAY);
    return behind || isCounted(first);
  }

  /** Whether a noun that is counted stands in front of a word. */
  private boolean isCounted(int first) {
    if (first > 0 && is(first - 1, Numerals.DAY) && joined(first)) {
      return true;
    }
    for (int i = first - 1; i >= Math.max(0, first - REACH) && joined(i + 1); i--) {
      if (is(i, Numerals.COUNTER)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int token, int meaning) {
    return numerals.is(words[token], meaning);
  }

  private boolean joined(int token) {
    return !tokens.has(token, Tokens.SENTENCE | Tokens.BREAK | Tokens.COMMA);
  }

  private boolean joinedAsDate(int token) {
    return !tokens.has(token, Tokens.SENTENCE | Tokens.BREAK);
  }

  private boolean startsWithDigit(int token) {
    return Character.isDigit(text.charAt(tokens.start(token)));
  }

  private boolean isApostrophe(int i) {
    return i < text.length() && "'’׳`".indexOf(text.charAt(i)) >= 0;
  }
}
