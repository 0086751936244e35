package org.nadhir.nlp.lexicon;

import static java.util.Map.entry;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Country names of every language, from CLDR. */
final class CountryNames {
  /** Case endings by the ending of the nominative; the longest that fits is taken. */
  private static final Map<String, String> RUSSIAN =
      Map.ofEntries(
          entry("ия", "ия|ии|ию|ией"),
          entry("ья", "ья|ьи|ье|ью|ьей"),
          entry("ая", "ая|ой|ую|ою"),
          entry("ые", "ые|ых|ым|ыми"),
          entry("ие", "ие|их|им|ими"),
          entry("а", "а|ы|и|е|у|ой|ов|ам|ами|ах"),
          entry("я", "я|и|ю|ей|е"),
          entry("ы", "ы||ов|ам|ами|ах"),
          entry("й", "й|я|ю|ем|е"),
          entry("ь", "ь|я|ю|ем|и|е|ью"),
          entry("", "|а|у|ом|е"));

  private static final Map<String, String> UKRAINIAN =
      Map.ofEntries(
          entry("ія", "ія|ії|ію|ією"),
          entry("а", "а|и|і|у|ою|ів|ам|ами|ах|ої|ій"),
          entry("я", "я|і|ї|ю|ею|єю"),
          entry("и", "и||ів|ам|ами|ах"),
          entry("і", "і|их|им|ими"),
          entry("й", "й|ю|єм|ї|я"),
          entry("ь", "ь|я|ю|ем|ею|і"),
          entry("", "|а|у|ом|ові|і"));

  /** Case endings, folded: with them a name is one word, whatever mark stands between. */
  private static final String TURKISH =
      "|a|e|i|u|ya|ye|yi|yu|da|de|ta|te|dan|den|tan|ten|in|un|nin|nun|la|le|yla|yle|li|lu|daki"
          + "|deki|taki|teki|nda|nde|ndan|nden|na|ne|ni|nu";

  private static final String INDECLINABLE = "оеуиіюэє";

  /** Has a name in CLDR and a code that is used widely, but none in ISO 3166. */
  private static final String KOSOVO = "XK";

  private CountryNames() {}

  /** The names of all countries but those to skip. */
  static List<Name> of(String language, Set<String> skip) {
    List<Name> names = new ArrayList<>();
    ULocale in = ULocale.forLanguageTag(language);
    for (String region : regions()) {
      String code = region.equals(KOSOVO) ? "XKX" : new ULocale("und", region).getISO3Country();
      String name = ULocale.getDisplayCountry("und-" + region, in);
      if (!code.isEmpty() && !skip.contains(code) && !name.equals(region)) {
        names.add(new Name(code, List.of(pattern(plain(name), language)), false));
      }
    }
    return names;
  }

  private static List<String> regions() {
    return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO)).toList();
  }

  private static String plain(String name) {
    return name.replaceAll("\\(.*?\\)|SAR China|[&'.,\\u2019\\u2010-\\u2015-]", " ").strip();
  }

  private static Pattern pattern(String name, String language) {
    if (language.equals("ar")) {
      return PatternParser.parse(inArabic(name), true);
    }
    return switch (language) {
      case "ru" -> PatternParser.parse(declined(name, RUSSIAN), false);
      case "tr" -> PatternParser.parse(suffixed(name), false);
      case "uk" -> PatternParser.parse(declined(name, UKRAINIAN), false);
      default -> PatternParser.parse(name, false);
    };
  }

  private static String inArabic(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+", -1)) {
      words.add(word.length() < 2 ? word : "n:" + word);
    }
    return String.join(" ", words);
  }

  private static String suffixed(String name) {
    int last = name.lastIndexOf(' ') + 1;
    return name.substring(0, last) + alternatives(name.substring(last), TURKISH);
  }

  private static String declined(String name, Map<String, String> endings) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+", -1)) {
      words.add(word.length() < 3 ? word : declinedWord(word, endings));
    }
    return String.join(" ", words);
  }

  private static String declinedWord(String word, Map<String, String> endings) {
    for (int cut = 2; cut > 0; cut--) {
      String forms = endings.get(word.substring(word.length() - cut));
      if (forms != null) {
        return alternatives(word.substring(0, word.length() - cut), forms);
      }
    }
    boolean fixed = INDECLINABLE.indexOf(word.charAt(word.length() - 1)) >= 0;
    return fixed ? word : alternatives(word, endings.getOrDefault("", ""));
  }

  private static String alternatives(String stem, String endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings.split("\\|", -1)) {
      forms.add(stem + ending);
    }
    return "(" + String.join("|", forms) + ")";
  }
}
