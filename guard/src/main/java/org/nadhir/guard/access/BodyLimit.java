package org.nadhir.guard.access;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The largest body that is taken, as {@code quarkus.http.limits.max-body-size} gives it; said here
 * in problem details before Quarkus says it without a word.
 *
 * @param bytes number of bytes
 */
record BodyLimit(long bytes) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})([kmgt]?)b?");

  /** Reads {@code 16M}, {@code 10240K} or bytes. */
  static BodyLimit of(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "quarkus.http.limits.max-body-size: '%s'; allowed: a size such as 16M".formatted(text));
    }
    int power = " kmgt".indexOf(matcher.group(2).isEmpty() ? ' ' : matcher.group(2).charAt(0));
    return new BodyLimit(Long.parseLong(matcher.group(1)) << (10 * power));
  }

  boolean isExceededBy(@Nullable String contentLength) {
    return contentLength != null
        && contentLength.matches("\\d{1,18}")
        && Long.parseLong(contentLength) > bytes;
  }

  String detail() {
    return "body: is too large; allowed: at most %d bytes".formatted(bytes);
  }
}
