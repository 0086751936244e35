package org.nadhir.ingest.date;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/**
 * A calendar in which outlets date, by the names of its months.
 *
 * <p>Hijri dates are those of the Umm al-Qura calendar, which Saudi Arabia prints; countries that
 * follow the sighting of the moon may be a day off. Persian dates are exact.
 */
enum Calendar {
  GREGORIAN(1900, 2100) {
    @Override
    Months.@Nullable Match month(List<String> words, int at) {
      return Months.at(words, at);
    }

    @Override
    LocalDate exactly(int year, int month, int day) {
      return LocalDate.of(year, month, day);
    }
  },

  HIJRI(1318, 1500) {
    @Override
    Months.@Nullable Match month(List<String> words, int at) {
      return Months.at(words, at, HIJRI_MONTHS);
    }

    @Override
    LocalDate exactly(int year, int month, int day) {
      return LocalDate.from(HijrahDate.of(year, month, day));
    }
  },

  PERSIAN(1279, 1479) {
    @Override
    Months.@Nullable Match month(List<String> words, int at) {
      return Months.at(words, at, PERSIAN_MONTHS);
    }

    @Override
    LocalDate exactly(int year, int month, int day) {
      PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      calendar.clear();
      calendar.setLenient(false);
      calendar.set(year, month - 1, day);
      Instant start = Instant.ofEpochMilli(calendar.getTimeInMillis());
      return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
  };

  private static final Map<String, Integer> HIJRI_MONTHS =
      byName(
          "محرم|المحرم|محرم الحرام|muharram",
          "صفر|صفر الخير|safar",
          "ربيع الأول|ربيع أول|rabi al awwal",
          "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر",
          "جمادى الأولى|جمادى الأول|جمادي الاولي|جماد الأول|جماد أول",
          "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جماد الثاني|جماد الآخر",
          "رجب|رجب المرجب|rajab",
          "شعبان|شعبان المعظم|shaaban|shaban",
          "رمضان|رمضان المبارك|ramadan",
          "شوال|shawwal",
          "ذو القعدة|ذي القعدة|ذوالقعدة|ذيالقعدة|ذو القعده",
          "ذو الحجة|ذي الحجة|ذوالحجة|ذيالحجة");

  private static final Map<String, Integer> PERSIAN_MONTHS =
      byName(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد|امرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  private final int firstYear;
  private final int lastYear;

  Calendar(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  private static Map<String, Integer> byName(String... names) {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split("\\|")) {
        months.put(Folding.key(name), i + 1);
      }
    }
    return months;
  }

  /** The month named from this folded word on. */
  abstract Months.@Nullable Match month(List<String> words, int at);

  abstract LocalDate exactly(int year, int month, int day);

  /** Whether news may be dated in that year. */
  boolean hasYear(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** The day, or nothing when the calendar has no such day. */
  @Nullable LocalDate day(int year, int month, int day) {
    try {
      return hasYear(year) && day > 0 ? exactly(year, month, day) : null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
