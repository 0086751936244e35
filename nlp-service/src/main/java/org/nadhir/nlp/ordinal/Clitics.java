package org.nadhir.nlp.ordinal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms of a word with what is written together with its beginning, by language. */
final class Clitics {
  private static final List<String> ARABIC = List.of("", "و", "ف", "ب", "ك", "ل", "وب", "ول");
  private static final List<String> ARABIC_ARTICLE =
      List.of("ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل", "فلل");
  private static final List<String> HEBREW = List.of("", "ו", "ב", "ל", "מ", "ש", "כ");
  private static final List<String> HEBREW_ARTICLE = List.of("ה", "וה", "שה", "מה", "כה");

  private Clitics() {}

  /** The word without an article. */
  static Set<String> bare(String language, String word) {
    return switch (language) {
      case "ar" -> before(ARABIC, word);
      case "he" -> before(HEBREW, word);
      default -> Set.of(word);
    };
  }

  /** The word with its article; none in languages that write no article so. */
  static Set<String> definite(String language, String word) {
    return switch (language) {
      case "ar" -> before(ARABIC_ARTICLE, word);
      case "he" -> before(HEBREW_ARTICLE, word);
      default -> Set.of();
    };
  }

  /** The word with and without its article. */
  static Set<String> all(String language, String word) {
    Set<String> forms = new LinkedHashSet<>(bare(language, word));
    forms.addAll(definite(language, word));
    return forms;
  }

  private static Set<String> before(List<String> clitics, String word) {
    Set<String> forms = new LinkedHashSet<>();
    clitics.forEach(clitic -> forms.add(clitic + word));
    return forms;
  }
}
