package org.nadhir.ingest.bytes;

import java.util.HashMap;
import java.util.Map;

/**
 * How much a text reads as one of a language: the mean over its characters beyond ASCII. Letters
 * count by their rank among the letters of their script, from 0 for the most frequent down to −4;
 * what never stands together in writing costs more: two scripts in one word, a capital after a
 * small letter, a symbol between letters, control characters, box drawing.
 */
final class Plausibility {
  private static final double PER_RANK = 0.12;
  private static final double UNKNOWN_LETTER = -5;
  private static final double CAPITAL = -1;
  private static final double CLASH = -6;
  private static final double SYMBOL = -1.5;
  private static final double CONTROL = -12;

  private static final String[] LETTERS = {
    "الينمروتبةعدسفهكحقأجىشیکصطخگپضذثزچغئءظإآؤـًٌٍَُِّْژ",
    "оеаинтсрвлкмідпуяьыгзбчїйхєжшюцщэфъґёўјљњћђџ",
    "יוהלאתרמבשנדעםקחפטןגסכזצךץף",
    "αοιετνσρκπμλυςηίόάδγέωύθχήφβώξζψϊΐϋΰ",
    "éèàıüöşçğäêâôîûáíóúñßùëïłąęóžščřěýůășțşţåøæãõœćńśżźőűÿđ"
  };

  private static final Map<Character, Double> WEIGHTS = weights();

  private Plausibility() {}

  private static Map<Character, Double> weights() {
    Map<Character, Double> weights = new HashMap<>();
    for (String letters : LETTERS) {
      double step = PER_RANK * Math.min(1, 34.0 / letters.length());
      for (int rank = 0; rank < letters.length(); rank++) {
        char letter = letters.charAt(rank);
        weights.putIfAbsent(letter, -step * rank);
        weights.putIfAbsent(Character.toUpperCase(letter), CAPITAL - step * rank);
      }
    }
    weights.put('İ', CAPITAL);
    return weights;
  }

  /** The mean; 0 for a text that is all ASCII. */
  static double of(String text) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c != '\uFEFF') {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        sum += weight(c, before, after);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double weight(char c, char before, char after) {
    if (c < 0xA0 || c >= 0xE000 && c < 0xF900 || c >= 0xFFF0) {
      return CONTROL;
    } else if (c >= 0x2500 && c < 0x25A0) {
      return CLASH;
    } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return WEIGHTS.getOrDefault(c, UNKNOWN_LETTER) + clash(c, before);
    }
    return isBetweenLetters(c, before, after) ? CLASH : punctuation(c);
  }

  private static double clash(char c, char before) {
    if (!Character.isLetter(before) || c == 'ª' || c == 'º') {
      return 0;
    }
    boolean isOtherScript = script(c) != script(before);
    boolean isLateCapital = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean isAccentRun = script(c) == 0 && before >= 0x80 && c >= 0x80;
    return isOtherScript || isLateCapital ? CLASH : isAccentRun ? CLASH / 3 : 0;
  }

  private static int script(char c) {
    if (c < 0x370) {
      return 0;
    }
    return c >= 0x3000 ? 1 : Character.UnicodeScript.of(c).ordinal() + 2;
  }

  private static double punctuation(char c) {
    return "«»“”„‘’–—… ،؟؛№°€".indexOf(c) >= 0 || Character.isDigit(c) ? -0.5 : SYMBOL * 2;
  }

  private static boolean isBetweenLetters(char c, char before, char after) {
    boolean joins = c == '’' || c == '·' || c == '\u00AD' || c == '\u200C' || c == '\u200D';
    return !joins && Character.isLetter(before) && Character.isLetter(after);
  }
}
