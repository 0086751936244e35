package org.nadhir.bench.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** First sentences that carry one signal each. */
final class Text {
  /** Arabic names of countries that are one word, by their ISO 3166-1 alpha-3 codes. */
  static final Map<String, String> COUNTRIES = countries();

  private Text() {}

  private static Map<String, String> countries() {
    Map<String, String> names = new TreeMap<>();
    for (String country : Locale.getISOCountries()) {
      Locale locale = new Locale("", country);
      String name = locale.getDisplayCountry(Locale.forLanguageTag("ar"));
      if (!name.contains(" ") && name.codePoints().allMatch(c -> c > 0x600 && c < 0x700)) {
        names.put(locale.getISO3Country(), name);
      }
    }
    return names;
  }

  /** The country calls up its reservists. */
  static String lead(String country) {
    return "أعلنت %s التعبئة العامة واستدعت جنود الاحتياط إلى الخدمة.".formatted(country);
  }
}
