package org.nadhir.nlp.text;

import java.util.Set;

/**
 * Splits a text into folded words and sentences in one pass. Any input is allowed, unpaired
 * surrogates included; time is linear in the length. Not safe for use by several threads.
 */
public final class Tokenizer {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sen", "gov", "st", "no", "rep", "capt",
          "sgt", "maj", "adm", "prof", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "vs",
          "тыс", "млн", "млрд", "им", "ул", "тис");

  private final Tokens tokens;
  private String text = "";
  private int wordStart;
  private int letters;
  private int wordLetters;
  private int wordEnd;
  private boolean number;
  private int pending;

  /** A tokenizer that writes into the given words. */
  public Tokenizer(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Splits the text; earlier content of the words is gone afterwards. */
  public Tokens split(String input) {
    text = input;
    tokens.clear();
    letters = 0;
    wordLetters = 0;
    wordStart = -1;
    pending = Tokens.SENTENCE;
    int i = 0;
    while (i < text.length()) {
      i = step(i);
    }
    endWord();
    return tokens;
  }

  private int step(int i) {
    char c = text.charAt(i);
    switch (CharKind.of(c)) {
      case CharKind.LETTER -> letter(i, c);
      case CharKind.DIGIT -> digit(i, c);
      case CharKind.IDEOGRAPH -> ideograph(i, c);
      case CharKind.NOTHING -> extend(i);
      case CharKind.STOP -> stop(i, c);
      case CharKind.COMMA -> comma(i);
      case CharKind.BREAK -> hardBreak(i);
      case CharKind.LINE -> line(i);
      case CharKind.QUOTE -> quote(i);
      case CharKind.HYPHEN -> hyphen(i);
      case CharKind.APOSTROPHE -> {
        return apostrophe(i);
      }
      default -> endWord();
    }
    return i + 1;
  }

  private void letter(int i, char c) {
    if (number && wordStart >= 0 && c > 0x24f) {
      endWord();
    }
    number = false;
    append(i, Folding.fold(c));
  }

  private void digit(int i, char c) {
    if (wordStart < 0) {
      number = true;
    }
    append(i, Folding.fold(c));
  }

  private void ideograph(int i, char c) {
    endWord();
    append(i, c);
    endWord();
  }

  private void append(int i, char folded) {
    if (wordStart < 0) {
      wordStart = i;
      wordLetters = letters;
    }
    tokens.addLetter(letters++, folded);
    wordEnd = i + 1;
  }

  private void extend(int i) {
    if (wordStart >= 0) {
      wordEnd = i + 1;
    }
  }

  private void endWord() {
    if (wordStart >= 0) {
      tokens.add(wordStart, wordEnd, letters, pending | (number ? Tokens.NUMBER : 0));
      pending = 0;
    }
    wordStart = -1;
    number = false;
  }

  private void stop(int i, char c) {
    if (c == '.' && (insideNumber(i) || insideInitials(i))) {
      append(i, '.');
      return;
    }
    boolean abbreviation = c == '.' && wordStart >= 0 && isAbbreviation();
    endWord();
    if (!abbreviation && endsSentence(i, c)) {
      tokens.endSentenceAt(i + 1);
      pending |= Tokens.SENTENCE;
    } else if (!abbreviation) {
      pending |= Tokens.COMMA;
    }
  }

  private boolean insideNumber(int i) {
    return number && wordStart >= 0 && isKind(i + 1, CharKind.DIGIT);
  }

  private boolean insideInitials(int i) {
    int length = letters - wordLetters;
    return wordStart >= 0
        && !number
        && isKind(i + 1, CharKind.LETTER)
        && (length == 1 || length > 2 && lastLetter(2) == '.');
  }

  private char lastLetter(int back) {
    return tokens.letters()[letters - back];
  }

  private boolean isAbbreviation() {
    int length = letters - wordLetters;
    if (length == 1 && !number || length > 2 && lastLetter(2) == '.') {
      return true;
    }
    return length <= 4 && ABBREVIATIONS.contains(new String(tokens.letters(), wordLetters, length));
  }

  private boolean endsSentence(int i, char c) {
    if (c != '.') {
      return true;
    }
    boolean latinGlued =
        i + 1 < text.length() && text.charAt(i + 1) < 0x250 && isKind(i + 1, CharKind.LETTER);
    return !latinGlued && !Character.isLowerCase(nextSolid(i + 1));
  }

  private char nextSolid(int from) {
    for (int i = from; i < Math.min(text.length(), from + 8); i++) {
      byte kind = CharKind.of(text.charAt(i));
      if (kind != CharKind.SPACE && kind != CharKind.QUOTE && kind != CharKind.NOTHING) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private boolean isKind(int i, byte kind) {
    return i < text.length() && CharKind.of(text.charAt(i)) == kind;
  }

  private void comma(int i) {
    if (insideNumber(i)) {
      append(i, ',');
      return;
    }
    endWord();
    pending |= Tokens.COMMA;
  }

  private void hardBreak(int i) {
    boolean insideTime = text.charAt(i) == ':' && insideNumber(i);
    endWord();
    pending |= insideTime ? 0 : Tokens.BREAK;
  }

  private void line(int i) {
    endWord();
    if (!Character.isLowerCase(nextSolid(i + 1))) {
      pending |= Tokens.SENTENCE;
    }
  }

  private void quote(int i) {
    endWord();
    if ((pending & Tokens.SENTENCE) != 0 && tokens.size() > 0 && i > 0) {
      closeQuote(i);
    }
    pending |= Tokens.QUOTE;
  }

  private void closeQuote(int i) {
    if (CharKind.of(text.charAt(i - 1)) == CharKind.STOP) {
      tokens.endSentenceAt(i + 1);
    }
  }

  private void hyphen(int i) {
    endWord();
    boolean glued =
        i > 0
            && CharKind.of(text.charAt(i - 1)) != CharKind.SPACE
            && !isKind(i + 1, CharKind.SPACE);
    pending |= glued ? 0 : Tokens.BREAK;
  }

  private int apostrophe(int i) {
    boolean inside = wordStart >= 0 && isKind(i + 1, CharKind.LETTER);
    if (!inside) {
      endWord();
      return i + 1;
    }
    boolean possessive =
        Character.toLowerCase(text.charAt(i + 1)) == 's'
            && !isKind(i + 2, CharKind.LETTER)
            && text.charAt(i - 1) < 0x250;
    if (possessive) {
      endWord();
      return i + 2;
    }
    if (letters - wordLetters <= 2 && text.charAt(i + 1) < 0x250) {
      endWord();
    }
    return i + 1;
  }
}
