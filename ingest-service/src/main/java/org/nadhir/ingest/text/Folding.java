package org.nadhir.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form in which texts are compared: NFKC case-folded, without marks, tatweel and invisible
 * characters, with the Arabic letters that are written in several ways made one, and ASCII digits.
 */
public final class Folding {
  private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final int DROPPED = -1;

  /** What {@link #letter} and {@link Character#isLetterOrDigit} say of the first code points. */
  private static final int TABLE = 0x800;

  private static final int[] LETTERS = IntStream.range(0, TABLE).map(Folding::letter).toArray();
  private static final boolean[] IN_WORD = new boolean[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      IN_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  private Folding() {}

  /** The folded form; punctuation and white space stay. */
  public static String fold(String text) {
    String normal = CASE_FOLD.normalize(text);
    StringBuilder folded = new StringBuilder(normal.length());
    for (int i = 0, c; i < normal.length(); i += Character.charCount(c)) {
      c = normal.codePointAt(i);
      int letter = c < TABLE ? LETTERS[c] : letter(c);
      if (letter != DROPPED) {
        folded.appendCodePoint(letter);
      }
    }
    return folded.toString();
  }

  /**
   * The folded words; a word is a run of letters and digits, a Han or kana character is its own.
   */
  public static List<String> words(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>(folded.length() / 5 + 1);
    int start = 0;
    for (int i = 0, c; i < folded.length(); i += Character.charCount(c)) {
      c = folded.codePointAt(i);
      boolean letter = c < TABLE ? IN_WORD[c] : Character.isLetterOrDigit(c);
      boolean own = letter && c >= TABLE && isWordOfItsOwn(c);
      if (!letter || own) {
        end(folded, start, i, words);
        start = i + Character.charCount(c);
      }
      if (own) {
        words.add(folded.substring(i, start));
      }
    }
    end(folded, start, folded.length(), words);
    return words;
  }

  /** The folded words joined by single spaces: equal for texts that differ in punctuation only. */
  public static String key(String text) {
    return String.join(" ", words(text));
  }

  private static void end(String folded, int start, int end, List<String> words) {
    if (end > start) {
      words.add(folded.substring(start, end));
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
    if (!isKept(c)) {
      return DROPPED;
    }
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
