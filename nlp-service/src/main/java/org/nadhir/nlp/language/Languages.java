package org.nadhir.nlp.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
  private static final int SHORT = 300;
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en",
          words(
              "the of and to in that said says on for its an is are was were be been has have had"
                  + " will would with from by at as after before over near against if not no it he"
                  + " his their this who which into than more but"),
          "fr",
          words(
              "le la les des et du une est dans que son un au aux par pour avec sur qui ne pas ont"
                  + " ses ce cette il elle apres selon"),
          "es",
          words(
              "el la los las y del una que por con se su un para sus al es ha han no en contra tras"
                  + " segun"),
          "de",
          words("der die und das den von mit dem ist nicht im auf ein eine hat zu nach gegen"),
          "tr",
          words("ve bir bu icin ile olarak da de yeni oldu gore sonra kadar"));

  /** Letters with marks that speak for a language where words are few. */
  private static final Map<String, String> LETTERS =
      Map.of("fr", "éèêçàùœ", "es", "ñáíó¿¡", "de", "äöüß", "tr", "şğıİ");

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
    String[] words = head.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    String best = UNKNOWN;
    long most = 0;
    for (String language : LATIN) {
      long found = found(language, words, head);
      if (found > most) {
        best = language;
        most = found;
      }
    }
    return most == 0 && words.length >= ENOUGH && isShortAndPlain(head) ? "en" : best;
  }

  private static long found(String language, String[] words, String head) {
    Set<String> common = COMMON.getOrDefault(language, Set.of());
    String letters = LETTERS.getOrDefault(language, "");
    return Arrays.stream(words).filter(common::contains).count()
        + head.chars().filter(c -> letters.indexOf(c) >= 0).limit(ENOUGH).count();
  }

  /** A headline without a common word and without a marked letter is English most likely. */
  private static boolean isShortAndPlain(String head) {
    return head.length() <= SHORT && head.chars().noneMatch(c -> c > 127 && Character.isLetter(c));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
