package org.nadhir.ingest.date;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/** Days whose month has a name. */
final class NamedDays {
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er|-?го)\\b");
  private static final Pattern BORDER = Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
  private static final Set<String> JOINING =
      Set.of("de", "del", "of", "the", "من", "شهر", "سنه", "عام", "لعام", "ه", "م");

  private NamedDays() {}

  /** The days that a folded text names in that calendar. */
  static Set<LocalDate> in(String folded, Calendar calendar) {
    List<String> words = words(folded);
    Set<LocalDate> days = new HashSet<>();
    for (int at = 0; at < words.size(); at++) {
      Months.Match month = calendar.month(words, at);
      LocalDate day = month == null ? null : around(words, at, month, calendar);
      if (month != null && day != null) {
        days.add(day);
        at += month.words() - 1;
      }
    }
    return days;
  }

  private static List<String> words(String folded) {
    String plain = ORDINAL.matcher(folded).replaceAll("");
    String spaced = BORDER.matcher(plain).replaceAll(" ");
    return Folding.words(spaced).stream().filter(word -> !JOINING.contains(word)).toList();
  }

  private static @Nullable LocalDate around(
      List<String> words, int at, Months.Match month, Calendar calendar) {
    int after = at + month.words();
    int before = number(words, at - 1);
    int next = number(words, after);
    int afterNext = number(words, after + 1);
    if (isDay(before) && calendar.hasYear(next)) {
      return calendar.day(next, month.month(), before);
    } else if (isDay(next) && calendar.hasYear(afterNext)) {
      return calendar.day(afterNext, month.month(), next);
    } else if (calendar.hasYear(before) && isDay(next)) {
      return calendar.day(before, month.month(), next);
    }
    boolean isShort = calendar == Calendar.GREGORIAN && isTwoDigits(words, after);
    return isShort && isDay(before) ? calendar.day(whole(next), month.month(), before) : null;
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean isTwoDigits(List<String> words, int at) {
    return number(words, at) >= 0 && words.get(at).length() == 2;
  }

  /** The year that two digits stand for, by RFC 5322, section 4.3. */
  private static int whole(int year) {
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int number(List<String> words, int at) {
    String word = at >= 0 && at < words.size() ? words.get(at) : "";
    boolean isNumber =
        !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(word) : -1;
  }
}
