package org.nadhir.nlp.text;

import java.text.Normalizer;

/**
 * The form of a letter in which spellings that mean the same are equal: lower case, no marks, one
 * alef, one ya, one ha, ASCII digits.
 */
public final class Folding {
  /** What {@link #fold(char)} answers for a character that vanishes, such as a vowel mark. */
  public static final char DROPPED = 0;

  private static final String CYRILLIC_KEPT = "йїўґ";
  private static final char[] TABLE = table();

  private Folding() {}

  /** The folded form of one UTF-16 code unit; surrogates stay as they are. */
  public static char fold(char c) {
    return TABLE[c];
  }

  /** The folded form of a text, character by character. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = TABLE[text.charAt(i)];
      if (c != DROPPED) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = c < 0x80 ? Character.toLowerCase((char) c) : compute((char) c);
    }
    return table;
  }

  private static char compute(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    int kind = Character.getType(c);
    if (kind == Character.NON_SPACING_MARK || kind == Character.FORMAT || c == 'ـ') {
      return DROPPED;
    }
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    return digit >= 0 ? (char) ('0' + digit) : letter(Character.toLowerCase(c));
  }

  private static char letter(char c) {
    if (CYRILLIC_KEPT.indexOf(c) >= 0) {
      return c;
    }
    return switch (c) {
      case 'ى', 'ی', 'ئ', 'ې' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة', 'ۀ', 'ە' -> 'ه';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ک' -> 'ك';
      case 'ı' -> 'i';
      case 'ё' -> 'е';
      default -> decomposed(c);
    };
  }

  private static char decomposed(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    if (parts.isEmpty() || !Character.isLetterOrDigit(c)) {
      return c;
    }
    char base = Character.toLowerCase(parts.charAt(0));
    boolean oneLetter = parts.chars().skip(1).allMatch(p -> Character.getType(p) == 6);
    if (!oneLetter || Character.isSurrogate(base)) {
      return c;
    }
    return base == c ? c : afterDecomposition(base);
  }

  private static char afterDecomposition(char c) {
    return switch (c) {
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      default -> c;
    };
  }
}
