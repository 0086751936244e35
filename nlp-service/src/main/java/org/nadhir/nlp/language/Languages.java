package org.nadhir.nlp.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text by its script, then by letters that one language alone uses, then by
 * its commonest words.
 */
public final class Languages {
  /** The code of a language that could not be told. */
  public static final String UNKNOWN = "und";

  private static final int CHARS = 1500;
  private static final int ENOUGH = 3;
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en",
              Set.of("the", "of", "and", "to", "in", "that", "said", "on", "for", "its", "a", "an"),
          "fr",
              Set.of(
                  "le", "la", "les", "des", "et", "du", "une", "est", "dans", "que", "son", "un"),
          "es",
              Set.of("el", "los", "las", "y", "del", "una", "que", "por", "con", "se", "su", "un"),
          "de", Set.of("der", "die", "und", "das", "den", "von", "mit", "dem", "ist", "nicht"),
          "tr", Set.of("ve", "bir", "bu", "icin", "ile", "olarak", "da", "de", "yeni", "oldu"));
  private static final List<String> LATIN = List.of("en", "fr", "es", "de", "tr");

  private Languages() {}

  /** The ISO 639-1 code of the text's language, or {@link #UNKNOWN}. */
  public static String of(String text) {
    String head = text.substring(0, Math.min(text.length(), CHARS));
    Scripts scripts = Scripts.count(head);
    return switch (scripts.strongest()) {
      case ARABIC -> arabicScript(scripts);
      case CYRILLIC -> cyrillic(scripts);
      case HEBREW -> "he";
      case HAN -> scripts.kana() > 0 ? "ja" : "zh";
      case HANGUL -> "ko";
      case LATIN -> latin(head, scripts);
      case NONE -> UNKNOWN;
    };
  }

  private static String arabicScript(Scripts scripts) {
    if (scripts.urdu() > 0) {
      return "ur";
    }
    return scripts.persian() > scripts.arabicOnly() ? "fa" : "ar";
  }

  private static String cyrillic(Scripts scripts) {
    return scripts.ukrainian() > scripts.russian() ? "uk" : "ru";
  }

  private static String latin(String head, Scripts scripts) {
    if (scripts.turkish() >= ENOUGH) {
      return "tr";
    }
    String[] words = head.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1);
    String best = UNKNOWN;
    int most = 1;
    for (String language : LATIN) {
      Set<String> common = COMMON.getOrDefault(language, Set.of());
      int found = 0;
      for (String word : words) {
        found += common.contains(word) ? 1 : 0;
      }
      if (found > most) {
        best = language;
        most = found;
      }
    }
    return best;
  }
}
