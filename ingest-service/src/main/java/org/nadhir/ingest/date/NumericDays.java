package org.nadhir.ingest.date;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days written in numbers. Where a day and a month could be swapped there is none, unless they are
 * equal or one of them can be no month; with dots the day stands first.
 */
final class NumericDays {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d\\d?)\\2(\\d\\d?)(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})()(\\d\\d)(\\d\\d)(?!\\d)");
  private static final Pattern CHINESE =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?([年년])\\s?(\\d\\d?)\\s?[月월]\\s?(\\d\\d?)\\s?[日일]");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d\\d?)([-/.])(\\d\\d?)\\2(\\d{4})(?!\\d)");
  private static final Pattern OF_YEAR = Pattern.compile("^\\s*(\\d{4})-(\\d{3})(?![\\d-])");

  private NumericDays() {}

  /** The days that a folded text gives in numbers. */
  static Set<LocalDate> in(String folded) {
    Set<LocalDate> days = new HashSet<>();
    for (Pattern form : new Pattern[] {YEAR_FIRST, COMPACT, CHINESE}) {
      for (Matcher m = form.matcher(folded); m.find(); ) {
        add(days, day(number(m, 1), number(m, 3), number(m, 4)));
      }
    }
    for (Matcher m = YEAR_LAST.matcher(folded); m.find(); ) {
      add(days, yearLast(number(m, 1), number(m, 3), number(m, 4), m.group(2).equals(".")));
    }
    for (Matcher m = OF_YEAR.matcher(folded); m.find(); ) {
      add(days, ofYear(number(m, 1), number(m, 2)));
    }
    return days;
  }

  private static @Nullable LocalDate yearLast(int first, int second, int year, boolean isDotted) {
    if (second > 12) {
      return day(year, first, second);
    }
    return isDotted || first > 12 || first == second ? day(year, second, first) : null;
  }

  private static @Nullable LocalDate ofYear(int year, int dayOfYear) {
    boolean isDay = dayOfYear >= 1 && dayOfYear <= 365 && Calendar.GREGORIAN.hasYear(year);
    return isDay ? LocalDate.ofYearDay(year, dayOfYear) : null;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    return Calendar.GREGORIAN.day(year, month, day);
  }

  private static void add(Set<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
