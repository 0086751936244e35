package org.nadhir.nlp.ordinal;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a language calls the months of the calendars that its news goes by, from CLDR. */
final class MonthNames {
  private static final List<String> CALENDARS = List.of("gregorian", "persian", "islamic");

  private MonthNames() {}

  static Set<String> of(String language, List<String> regions) {
    Set<String> names = new LinkedHashSet<>();
    add(names, language);
    regions.forEach(region -> add(names, region));
    names.removeIf(name -> name.chars().anyMatch(Character::isDigit) || name.contains("月"));
    return names;
  }

  private static void add(Set<String> names, String tag) {
    for (String calendar : CALENDARS) {
      ULocale locale = ULocale.forLanguageTag(tag).setKeywordValue("calendar", calendar);
      DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(locale), locale);
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        names.addAll(List.of(symbols.getMonths(context, DateFormatSymbols.WIDE)));
        if (calendar.equals("gregorian")) {
          names.addAll(List.of(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED)));
        }
      }
    }
  }
}
