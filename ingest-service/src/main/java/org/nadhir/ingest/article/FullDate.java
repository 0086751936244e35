package org.nadhir.ingest.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.date.Months;
import org.nadhir.ingest.text.Folding;

/**
 * An explicit full date in a line of text: day, month by name and year, or year-month-day in
 * numbers, or day.month.year with dots. Forms whose day and month could be swapped are none.
 *
 * @param day the date
 * @param isLast whether the line ends with it
 * @param wordsAround number of words of the line that are not part of it
 */
record FullDate(LocalDate day, boolean isLast, int wordsAround) {
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/](\\d\\d?)[-/](\\d\\d?)(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(\\d\\d?)\\.(\\d\\d?)\\.((?:19|20)\\d\\d)(?!\\d)");

  /** The last full date of the line, if it has one. */
  static @Nullable FullDate in(String line) {
    if (line.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    String folded = Folding.fold(line);
    FullDate numeric = numeric(folded, ISO, 1, 2, 3);
    numeric = numeric == null ? numeric(folded, DOTTED, 3, 2, 1) : numeric;
    return numeric == null ? named(Folding.words(line)) : numeric;
  }

  private static @Nullable FullDate numeric(
      String line, Pattern form, int year, int month, int day) {
    Matcher matcher = form.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    String after = line.substring(matcher.end());
    int around = Folding.words(line.substring(0, matcher.start()) + " " + after).size();
    LocalDate date =
        date(number(matcher.group(year)), number(matcher.group(month)), number(matcher.group(day)));
    return date == null ? null : new FullDate(date, Folding.words(after).isEmpty(), around);
  }

  private static @Nullable FullDate named(List<String> words) {
    for (int at = words.size() - 1; at >= 0; at--) {
      Months.Match month = Months.at(words, at);
      FullDate found = month == null ? null : around(words, at, month);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable FullDate around(List<String> words, int at, Months.Match month) {
    int after = at + month.words();
    int dayBefore = at > 0 ? number(words.get(at - 1)) : -1;
    int next = after < words.size() ? number(words.get(after)) : -1;
    int afterNext = after + 1 < words.size() ? number(words.get(after + 1)) : -1;
    if (dayBefore > 0 && isYear(next)) {
      return at(words, date(next, month.month(), dayBefore), after + 1, month.words() + 2);
    }
    return isYear(afterNext)
        ? at(words, date(afterNext, month.month(), next), after + 2, month.words() + 2)
        : null;
  }

  private static @Nullable FullDate at(
      List<String> words, @Nullable LocalDate day, int end, int length) {
    return day == null ? null : new FullDate(day, end == words.size(), words.size() - length);
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number < 2100;
  }

  private static int number(String word) {
    return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(word)
        : -1;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
