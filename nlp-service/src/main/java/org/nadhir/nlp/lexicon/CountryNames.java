package org.nadhir.nlp.lexicon;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Country names of every language, from CLDR. */
final class CountryNames {
  private static final String ENDINGS =
      "|а|у|е|ы|и|ю|я|ой|ей|ою|ею|ом|ем|ам|ах|ами|ию|ии|ией|ією|ії|ію|ия|ія|ья|ью|ье|ьи|ь";
  private static final String CYRILLIC_VOWELS = "аяиыоеьйії";

  private CountryNames() {}

  /** The names of all countries but those to skip. */
  static List<Name> of(String language, Set<String> skip) {
    List<Name> names = new ArrayList<>();
    ULocale in = ULocale.forLanguageTag(language);
    for (String region : Locale.getISOCountries()) {
      String code = new ULocale("und", region).getISO3Country();
      String name = ULocale.getDisplayCountry("und-" + region, in);
      if (!code.isEmpty() && !skip.contains(code) && !name.equals(region)) {
        names.add(new Name(code, List.of(pattern(plain(name), language))));
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.replaceAll("\\(.*?\\)|SAR China|[&'.,\\u2019-]", " ").strip();
  }

  private static Pattern pattern(String name, String language) {
    if (language.equals("ar")) {
      return PatternParser.parse(inArabic(name), true);
    }
    boolean cyrillic = language.equals("ru") || language.equals("uk");
    return PatternParser.parse(cyrillic ? declined(name) : name, false);
  }

  private static String inArabic(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.replace("-", " ").split("\\s+", -1)) {
      words.add(word.length() < 2 ? word : "n:" + word);
    }
    return String.join(" ", words);
  }

  private static String declined(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.replace("-", " ").split("\\s+", -1)) {
      words.add(word.length() < 4 ? word : declinedWord(word));
    }
    return String.join(" ", words);
  }

  private static String declinedWord(String word) {
    String stem = word;
    while (stem.length() > 3 && CYRILLIC_VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0) {
      stem = stem.substring(0, stem.length() - 1);
    }
    List<String> forms = new ArrayList<>();
    for (String ending : ENDINGS.split("\\|", -1)) {
      forms.add(stem + ending);
    }
    if (!forms.contains(word)) {
      forms.add(word);
    }
    return "(" + String.join("|", forms) + ")";
  }
}
