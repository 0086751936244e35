package org.nadhir.contracts.language;

import java.util.regex.Pattern;

/**
 * Tells the language of a text by its script, then by letters that one language alone uses, for
 * Latin script by its commonest words. It reads a few hundred characters and serves to choose a
 * lexicon, not to study a language; what it cannot tell is {@link #UNKNOWN}.
 */
public final class Languages {
  /** The code of a language that could not be told. */
  public static final String UNKNOWN = "und";

  /** Most UTF-16 code units of a text that are read. */
  static final int READ = 800;

  /** Words that Persian cannot do without and Arabic does not have. */
  private static final Pattern PERSIAN_WORDS =
      Pattern.compile("(?:^|\\s)(?:به|از|را|با|است|شد)(?=\\s|[.،؛]|$)");

  private Languages() {}

  /** The ISO 639-1 code of the language that most of the text's beginning is written in. */
  public static String of(String text) {
    Letters letters = Letters.of(text, READ);
    return switch (letters.script()) {
      case ARABIC -> arabic(letters, text);
      case CYRILLIC -> cyrillic(letters);
      case LATIN -> LatinWords.language(text, READ);
      case HEBREW -> "he";
      case HAN -> letters.of(Letters.KANA) > 0 ? "ja" : "zh";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case ETHIOPIC -> "am";
      case NONE -> UNKNOWN;
    };
  }

  private static String arabic(Letters letters, String text) {
    if (letters.share(Letters.URDU) > 0.01) {
      return "ur";
    }
    if (letters.share(Letters.KURDISH) > 0.03) {
      return "ku";
    }
    if (letters.share(Letters.PASHTO) > 0.01) {
      return "ps";
    }
    int persian = 2 * letters.of(Letters.PERSIAN) + letters.of(Letters.PERSIAN_FORMS);
    int arabic = letters.of(Letters.ARABIC_ONLY);
    if (persian + arabic == 0) {
      return PERSIAN_WORDS.matcher(text).find() ? "fa" : "ar";
    }
    return persian > arabic ? "fa" : "ar";
  }

  private static String cyrillic(Letters letters) {
    if (letters.share(Letters.BELARUSIAN) > 0.003) {
      return "be";
    }
    if (letters.share(Letters.SERBIAN) > 0.01) {
      return "sr";
    }
    int russian = letters.of(Letters.RUSSIAN);
    if (letters.of(Letters.UKRAINIAN) > russian) {
      return "uk";
    }
    boolean bulgarian = russian == 0 && letters.of(Letters.HARD_SIGN) >= 2;
    return bulgarian && letters.share(Letters.HARD_SIGN) > 0.008 ? "bg" : "ru";
  }
}
