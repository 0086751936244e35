package org.nadhir.ingest.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/**
 * Names of the months of the Gregorian calendar, in folded form: those that outlets use in Arabic
 * (of the Levant, the Gulf and Egypt, the Maghreb), English, Russian, Ukrainian, French and
 * Persian, and those of the Unicode CLDR for further languages. A name that is one month here and
 * another there is none.
 */
public final class Months {
  private static final List<String> NAMES =
      List.of(
          "يناير|كانون الثاني|جانفي|ينايير|January|Jan|января|янв|січня|січ|janvier|janv|ژانویه",
          "فبراير|شباط|فيفري|February|Feb|Febr|февраля|фев|февр|лютого|лют|février|févr|فوریه",
          "مارس|آذار|March|Mar|марта|мар|березня|бер|mars|مارس",
          "أبريل|إبريل|نيسان|أفريل|April|Apr|апреля|апр|квітня|квіт|avril|آوریل",
          "مايو|أيار|ماي|May|мая|травня|трав|mai|مه",
          "يونيو|يونيه|حزيران|جوان|June|Jun|июня|июн|червня|черв|juin|ژوئن",
          "يوليو|يوليه|تموز|جويلية|يوليوز|July|Jul|июля|июл|липня|лип|juillet|juil|ژوئیه",
          "أغسطس|آب|أوت|غشت|August|Aug|августа|авг|серпня|серп|août|اوت",
          "سبتمبر|أيلول|شتنبر|September|Sept|Sep|сентября|сен|сент|вересня|вер|septembre|سپتامبر",
          "أكتوبر|تشرين الأول|October|Oct|октября|окт|жовтня|жовт|octobre|اکتبر",
          "نوفمبر|تشرين الثاني|نونبر|November|Nov|ноября|ноя|нояб|листопада|лист|novembre|نوامبر",
          "ديسمبر|كانون الأول|دجنبر|December|Dec|декабря|дек|грудня|груд|décembre|déc|دسامبر");

  private static final List<String> FURTHER =
      List.of(
          "ar,ar_SY,ar_IQ,ar_DZ,ar_MA,ar_MR,fa,he,tr,ru,uk,be,fr,es,de,it,pt,nl,pl,cs,sk,ro,bg,sr"
              .concat(",sr_Latn,hr,sl,hu,el,sv,da,nb,fi,az,kk,hy,ka,ur,hi,bn,id,sq,mk,lt,lv,et,ca")
              .split(","));

  private static final Map<String, Integer> BY_NAME = byName();

  private Months() {}

  private static Map<String, Integer> byName() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    FURTHER.forEach(language -> further(language, months, disputed));
    disputed.forEach(months::remove);
    for (int i = 0; i < NAMES.size(); i++) {
      for (String name : NAMES.get(i).split("\\|")) {
        months.put(Folding.key(name), i + 1);
      }
    }
    return months;
  }

  private static void further(String language, Map<String, Integer> months, Set<String> disputed) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < 12; i++) {
          put(Folding.key(names[i]), i + 1, months, disputed);
        }
      }
    }
  }

  private static void put(
      String name, int month, Map<String, Integer> months, Set<String> disputed) {
    boolean isName = name.length() > 1 && name.chars().noneMatch(Character::isDigit);
    Integer other = isName ? months.putIfAbsent(name, month) : null;
    if (other != null && other != month) {
      disputed.add(name);
    }
  }

  /** A month and the number of words that name it. */
  public record Match(int month, int words) {}

  /** The month named from this folded word on, under one name or under two that agree. */
  public static @Nullable Match at(List<String> words, int at) {
    Match first = at(words, at, BY_NAME);
    if (first == null) {
      return null;
    }
    Match second = at(words, at + first.words(), BY_NAME);
    return second != null && second.month() == first.month()
        ? new Match(first.month(), first.words() + second.words())
        : first;
  }

  /** The month of a calendar that is named from this word on, by its longest name. */
  static @Nullable Match at(List<String> words, int at, Map<String, Integer> calendar) {
    for (int length = 2; length >= 1; length--) {
      if (at + length <= words.size()) {
        Integer month = calendar.get(String.join(" ", words.subList(at, at + length)));
        if (month != null) {
          return new Match(month, length);
        }
      }
    }
    return null;
  }
}
