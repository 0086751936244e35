package org.nadhir.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/** Names of months in the languages and regions of the outlets, in folded form. */
final class Months {
  private static final List<String> NAMES =
      List.of(
          "يناير|كانون الثاني|جانفي|January|Jan|января|янв|січня|січ|janvier|janv",
          "فبراير|شباط|فيفري|February|Feb|февраля|фев|февр|лютого|лют|février|févr",
          "مارس|آذار|March|Mar|марта|мар|березня|бер|mars",
          "أبريل|إبريل|نيسان|أفريل|April|Apr|апреля|апр|квітня|квіт|avril",
          "مايو|أيار|ماي|May|мая|травня|трав|mai",
          "يونيو|يونيه|حزيران|جوان|June|Jun|июня|июн|червня|черв|juin",
          "يوليو|يوليه|تموز|جويلية|يوليوز|July|Jul|июля|июл|липня|лип|juillet|juil",
          "أغسطس|آب|أوت|غشت|August|Aug|августа|авг|серпня|серп|août",
          "سبتمبر|أيلول|شتنبر|September|Sept|Sep|сентября|сен|сент|вересня|вер|septembre",
          "أكتوبر|تشرين الأول|October|Oct|октября|окт|жовтня|жовт|octobre",
          "نوفمبر|تشرين الثاني|نونبر|November|Nov|ноября|ноя|нояб|листопада|лист|novembre",
          "ديسمبر|كانون الأول|دجنبر|December|Dec|декабря|дек|грудня|груд|décembre|déc");

  private static final Map<String, Integer> BY_NAME = byName();

  private Months() {}

  private static Map<String, Integer> byName() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      for (String name : NAMES.get(i).split("\\|")) {
        months.put(Folding.key(name), i + 1);
      }
    }
    return months;
  }

  /** A month and the number of words that name it. */
  record Match(int month, int words) {}

  /** The month named from this word on, under one name or under two that agree. */
  static @Nullable Match at(List<String> words, int at) {
    Match first = one(words, at);
    if (first == null) {
      return null;
    }
    Match second = one(words, at + first.words());
    return second != null && second.month() == first.month()
        ? new Match(first.month(), first.words() + second.words())
        : first;
  }

  private static @Nullable Match one(List<String> words, int at) {
    for (int length = 2; length >= 1; length--) {
      if (at + length <= words.size()) {
        Integer month = BY_NAME.get(String.join(" ", words.subList(at, at + length)));
        if (month != null) {
          return new Match(month, length);
        }
      }
    }
    return null;
  }
}
