package org.nadhir.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that are one number: Unix time, or year to minute or second without separators. */
final class Stamps {
  private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d{1,9})?");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
  private static final Pattern LOCAL =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?");

  private Stamps() {}

  /** The instant, or nothing when the text is no such number. */
  static @Nullable Instant read(String text, @Nullable ZoneId homeZone) {
    Matcher seconds = SECONDS.matcher(text);
    if (seconds.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
    } else if (MILLISECONDS.matcher(text).matches()) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    Matcher local = LOCAL.matcher(text);
    return local.matches() ? local(local, homeZone) : null;
  }

  private static @Nullable Instant local(Matcher local, @Nullable ZoneId homeZone) {
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(local, 1),
              number(local, 2),
              number(local, 3),
              number(local, 4),
              number(local, 5),
              local.group(6) == null ? 0 : number(local, 6));
      return time.atZone(homeZone == null ? ZoneOffset.UTC : homeZone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
