package org.nadhir.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * The form in which texts are compared: NFKC case-folded, without marks, tatweel and invisible
 * characters, with the Arabic letters that are written in several ways made one, and ASCII digits.
 */
public final class Folding {
  private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();

  private Folding() {}

  /** The folded form; punctuation and white space stay. */
  public static String fold(String text) {
    String normal = CASE_FOLD.normalize(text);
    StringBuilder folded = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(Folding::isKept)
        .map(Folding::letter)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * The folded words; a word is a run of letters and digits, a Han or kana character is its own.
   */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    fold(text).codePoints().forEach(c -> take(c, word, words));
    end(word, words);
    return words;
  }

  /** The folded words joined by single spaces: equal for texts that differ in punctuation only. */
  public static String key(String text) {
    return String.join(" ", words(text));
  }

  private static void take(int c, StringBuilder word, List<String> words) {
    if (!Character.isLetterOrDigit(c)) {
      end(word, words);
    } else if (isWordOfItsOwn(c)) {
      end(word, words);
      words.add(Character.toString(c));
    } else {
      word.appendCodePoint(c);
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isKept(int c) {
    int type = Character.getType(c);
    return c != 'ـ' && type != Character.NON_SPACING_MARK && type != Character.FORMAT;
  }

  private static boolean isWordOfItsOwn(int c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
  }

  private static int letter(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ئ' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> Character.isDigit(c) ? '0' + UCharacter.digit(c, 10) : c;
    };
  }
}
