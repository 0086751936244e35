package org.nadhir.ingest.date;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with what belongs to it.
 *
 * @param time the time
 * @param nextDay whether it is 24:00, which is 00:00 of the day after
 * @param zone the zone, absent when none is named
 * @param rest the text without all of it
 */
record TimeOfDay(LocalTime time, boolean nextDay, @Nullable ZoneId zone, String rest) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})\\s?[:h]\\s?(\\d{2})(?:\\s?[:.]\\s?(\\d{2})(?:[.,:](\\d{1,9}))?)?(?![\\d:])");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<=\\d)[t ](\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,9}))?)?(?=z|[+-]|\\s*$)");
  private static final Pattern HOUR = Pattern.compile("(?<=\\d\\d)t(\\d{2})()()()(?=z|[+-]|$)");
  private static final Pattern AM =
      Pattern.compile("^\\s*(?:a\\.?\\s?m\\b\\.?|ص(?!\\p{L})\\.?|صباحا|صباحا|فجرا|ق\\.ظ)");
  private static final Pattern PM =
      Pattern.compile(
          "^\\s*(?:p\\.?\\s?m\\b\\.?|م(?!\\p{L})\\.?|مساء|ظهرا|عصرا|ليلا|بعد الظهر|ب\\.ظ)");
  private static final Pattern BEFORE = Pattern.compile("(오전|午前|上午)\\s*$|(오후|午後|下午)\\s*$");

  private static final int LEAP = 60;

  /** The first time of day in a folded text, or nothing. */
  static @Nullable TimeOfDay in(String folded) {
    for (Pattern form : new Pattern[] {CLOCK, COMPACT, HOUR}) {
      Matcher matcher = form.matcher(folded);
      if (matcher.find()) {
        return of(matcher, folded);
      }
    }
    return null;
  }

  private static @Nullable TimeOfDay of(Matcher clock, String folded) {
    String before = folded.substring(0, clock.start());
    String after = folded.substring(clock.end());
    Half half = Half.around(before, after);
    after = after.substring(half.length());
    Zones.Match zone = Zones.at(after);
    String rest = before + " " + after.substring(zone.length());
    return of(clock, half, zone.zone(), rest);
  }

  private static @Nullable TimeOfDay of(
      Matcher clock, Half half, @Nullable ZoneId zone, String rest) {
    int hour = half.hour(Integer.parseInt(clock.group(1)));
    int minute = number(clock.group(2));
    int second = number(clock.group(3));
    boolean isEnd = hour == 24 && minute == 0 && second == 0;
    if (hour > 23 && !isEnd || minute > 59 || second > LEAP || hour < 0) {
      return null;
    }
    LocalTime time =
        LocalTime.of(isEnd ? 0 : hour, minute, Math.min(59, second), nanos(clock.group(4)));
    return new TimeOfDay(time, isEnd, zone, rest);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null || fraction.isEmpty()
        ? 0
        : Integer.parseInt((fraction + "000000000").substring(0, 9)) / 1_000_000 * 1_000_000;
  }

  /** The half of the day that words name, and the length of those after the time. */
  private record Half(boolean isFirst, boolean isSecond, int length) {

    static Half around(String before, String after) {
      Matcher am = AM.matcher(after);
      Matcher pm = PM.matcher(after);
      Matcher leading = BEFORE.matcher(before);
      if (am.find()) {
        return new Half(true, false, am.end());
      } else if (pm.find()) {
        return new Half(false, true, pm.end());
      }
      boolean isLed = leading.find();
      return new Half(isLed && leading.group(1) != null, isLed && leading.group(2) != null, 0);
    }

    /** The hour of 24, or -1 when it contradicts the half. */
    int hour(int written) {
      if (isFirst) {
        return written > 12 ? -1 : written % 12;
      }
      return isSecond && written < 12 ? written + 12 : written;
    }
  }
}
