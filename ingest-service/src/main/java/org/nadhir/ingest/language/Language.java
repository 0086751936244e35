package org.nadhir.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * Detection of the language of a text by its script and its marker letters, for Latin script by its
 * function words. It serves to route an article, not to study it; what it cannot tell is {@link
 * #UNKNOWN}.
 */
public final class Language {
  /** The code for a language that could not be told. */
  public static final String UNKNOWN = "und";

  private static final int LETTERS_READ = 4000;
  private static final int LETTERS_NEEDED = 6;

  private Language() {}

  /** The ISO 639-1 code of the language that most of the text is written in, or {@code und}. */
  public static String of(String text) {
    Map<UnicodeScript, StringBuilder> scripts = byScript(text);
    int all = scripts.values().stream().mapToInt(StringBuilder::length).sum();
    return scripts.entrySet().stream()
        .filter(e -> e.getValue().length() >= LETTERS_NEEDED)
        .filter(e -> 2 * e.getValue().length() > all)
        .findFirst()
        .map(e -> of(e.getKey(), e.getValue().toString(), text, scripts))
        .orElse(scripts.containsKey(UnicodeScript.HIRAGANA) ? "ja" : UNKNOWN);
  }

  private static Map<UnicodeScript, StringBuilder> byScript(String text) {
    Map<UnicodeScript, StringBuilder> scripts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .limit(LETTERS_READ)
        .forEach(
            c ->
                scripts
                    .computeIfAbsent(UnicodeScript.of(c), s -> new StringBuilder())
                    .appendCodePoint(Character.toLowerCase(c)));
    return scripts;
  }

  private static String of(
      UnicodeScript script, String letters, String text, Map<UnicodeScript, ?> present) {
    return switch (script) {
      case ARABIC -> arabic(letters);
      case CYRILLIC -> cyrillic(letters);
      case LATIN -> LatinWords.language(text);
      case HEBREW -> "he";
      case HAN -> present.containsKey(UnicodeScript.HIRAGANA) ? "ja" : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case ETHIOPIC -> "am";
      default -> UNKNOWN;
    };
  }

  private static String arabic(String letters) {
    if (share(letters, "ٹڈڑےں") > 0.01) {
      return "ur";
    }
    if (share(letters, "ێۆڕڵە") > 0.02) {
      return "ku";
    }
    if (share(letters, "ښړډټځڅ") > 0.01) {
      return "ps";
    }
    double persian = share(letters, "پچژگکی");
    return persian > 0.03 && persian > share(letters, "ةىإأ") ? "fa" : "ar";
  }

  private static String cyrillic(String letters) {
    if (share(letters, "ў") > 0.003) {
      return "be";
    }
    if (share(letters, "јљњћђџ") > 0.01) {
      return "sr";
    }
    double ukrainian = share(letters, "іїєґ");
    double russian = share(letters, "ыэё");
    if (ukrainian > 0.01 && ukrainian > russian) {
      return "uk";
    }
    return russian == 0 && share(letters, "ъ") > 0.008 ? "bg" : "ru";
  }

  private static double share(String letters, String markers) {
    long hits = letters.chars().filter(c -> markers.indexOf(c) >= 0).count();
    return (double) hits / letters.length();
  }
}
