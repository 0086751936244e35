package org.nadhir.contracts.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commonest words and the marked letters that tell the languages of Latin script apart. */
final class LatinWords {
  /** Share of common words that a text of some length has at least in its own language. */
  private static final double SHARE_NEEDED = 0.08;

  private static final int MANY_WORDS = 25;
  private static final int FEW_CHARACTERS = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int LETTERS_COUNTED = 4;

  /** In the order in which they win where they are equally strong. */
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "tr", "de", "it", "pt", "nl", "pl", "ro");

  private static final List<String> WORDS =
      List.of(
          "the of and to in that said says on for its an is are was were be been has have had will"
              + " would with from by at as after before over near against if not no it he his their"
              + " this who which into than more but",
          "le la les des et du une est dans que son un au aux par pour avec sur qui ne pas ont ses"
              + " ce cette il elle apres après selon leur été se d l entre contre ville pays armée"
              + " guerre frontière vue",
          "el la los las y del una que por con se su un para sus al es ha han no en contra tras"
              + " según segun entre como más ante sobre lo de si",
          "ve bir bu için ile olarak da de yeni oldu göre sonra kadar daha olan gibi dedi karşı"
              + " ise üzere ancak çok etti olduğunu",
          "der die und das den dem von mit ist nicht im auf ein eine hat zu nach gegen sich für zum"
              + " bei aus",
          "il di che e per con del della è sono gli nel non ha alla dei dal una sulla si",
          "o os as de que e em um uma para com do da não é na no dos ao pela pelo à",
          "de het een en van in is dat op te voor met niet zijn aan er door bij",
          "i w na z że się do nie jest to o przez od po dla jak oraz został",
          "și în de la cu că pe din nu este care pentru mai au fost");

  private static final List<String> LETTERS =
      List.of("", "éèêçàùœëâîôûï", "ñáíóú¿¡", "şğıİçöü", "äöüß", "", "ãõ", "", "łęąśżźń", "șțăî");

  private static final Map<String, Integer> MASKS = masks();

  private LatinWords() {}

  private static Map<String, Integer> masks() {
    Map<String, Integer> masks = new HashMap<>();
    for (int language = 0; language < WORDS.size(); language++) {
      for (String word : WORDS.get(language).split(" ", -1)) {
        masks.merge(word, 1 << language, (one, other) -> one | other);
      }
    }
    return masks;
  }

  /** The language whose words and letters stand out, or {@link Languages#UNKNOWN}. */
  static String language(String text, int read) {
    String head = text.substring(0, Math.min(text.length(), read));
    int[] found = new int[LANGUAGES.size()];
    int words = countWords(head.toLowerCase(Locale.ROOT), found);
    countLetters(head, found);
    int best = 0;
    for (int language = 1; language < found.length; language++) {
      best = found[language] > found[best] ? language : best;
    }
    if (found[best] == 0) {
      return words >= FEWEST_WORDS && isShortAndPlain(head) ? "en" : Languages.UNKNOWN;
    }
    boolean enough = words < MANY_WORDS || found[best] >= SHARE_NEEDED * words;
    return enough ? LANGUAGES.get(best) : Languages.UNKNOWN;
  }

  private static int countWords(String head, int[] found) {
    int words = 0;
    int start = -1;
    for (int i = 0; i <= head.length(); i++) {
      boolean letter = i < head.length() && Character.isLetter(head.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        count(MASKS.getOrDefault(head.substring(start, i), 0), found);
        start = -1;
      }
    }
    return words;
  }

  private static void count(int mask, int[] found) {
    for (int language = 0; mask >>> language != 0; language++) {
      found[language] += mask >>> language & 1;
    }
  }

  private static void countLetters(String head, int[] found) {
    for (int language = 0; language < found.length; language++) {
      String letters = LETTERS.get(language);
      int hits = 0;
      for (int i = 0; i < head.length() && hits < LETTERS_COUNTED && !letters.isEmpty(); i++) {
        hits += letters.indexOf(head.charAt(i)) >= 0 ? 1 : 0;
      }
      found[language] += hits;
    }
  }

  /** A headline without a common word and without a marked letter is English most likely. */
  private static boolean isShortAndPlain(String head) {
    return head.length() <= FEW_CHARACTERS
        && head.chars().noneMatch(c -> c > 127 && Character.isLetter(c));
  }
}
