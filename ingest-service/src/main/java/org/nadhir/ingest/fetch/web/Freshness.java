package org.nadhir.ingest.fetch.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a response says about how long it stays good (RFC 9111, 4.2).
 *
 * @param cacheControl header Cache-Control, {@code ""} if there is none
 * @param expires header Expires
 * @param date header Date
 * @param age header Age
 */
record Freshness(
    String cacheControl, @Nullable String expires, @Nullable String date, @Nullable String age) {

  /** A server that asks for more is mistaken, or means to get rid of its readers. */
  private static final Duration MOST = Duration.ofDays(7);

  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");
  private static final Pattern NOT_KEPT = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)");

  /** From the moment of the response on; absent if nothing is said, or that it may not be kept. */
  @Nullable Duration time(Instant now) {
    String control = cacheControl.toLowerCase(Locale.ROOT);
    if (NOT_KEPT.matcher(control).find()) {
      return null;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    if (maxAge.find()) {
      return bounded(seconds(maxAge.group(1)).minus(aged()));
    }
    Instant until = HttpDate.parse(expires);
    if (until == null) {
      return null;
    }
    Instant from = HttpDate.parse(date);
    return bounded(Duration.between(from == null ? now : from, until));
  }

  private Duration aged() {
    return age != null && age.strip().matches("\\d+") ? seconds(age.strip()) : Duration.ZERO;
  }

  /** How long to stay away (RFC 9110, 10.2.3); absent if nothing is said that can be read. */
  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches("\\d+")) {
      return bounded(seconds(text));
    }
    Instant until = HttpDate.parse(text);
    return until == null ? null : bounded(Duration.between(now, until));
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? MOST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration bounded(Duration time) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(MOST) > 0 ? MOST : time;
  }
}
