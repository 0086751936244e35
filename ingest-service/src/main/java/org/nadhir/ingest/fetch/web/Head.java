package org.nadhir.ingest.fetch.web;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of a response.
 *
 * @param status its status
 * @param headers its headers, as ISO 8859-1
 */
record Head(int status, MultiMap headers) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int LONGEST = 1000;

  boolean isRedirect() {
    return REDIRECTS.contains(status);
  }

  boolean isPermanentRedirect() {
    return status == 301 || status == 308;
  }

  /** Whether there is a whole body to read: no part of one, and not none. */
  boolean hasWholeBody() {
    return status / 100 == 2 && (status < 204 || status > 206);
  }

  @Nullable String location() {
    return headers.get("Location");
  }

  /** All codings, the last one outermost; {@code ""} if there is none. */
  String contentEncoding() {
    return String.join(",", headers.getAll("Content-Encoding"));
  }

  /** What the server says about the body's length; -1 if nothing or nonsense. */
  long contentLength() {
    String text = headers.get("Content-Length");
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /** A header that is kept; absent if it is one that could not be sent. */
  @Nullable String kept(String name) {
    String value = headers.get(name);
    return value != null && isSendable(value) ? value : null;
  }

  /** Whether a value can stand in a header: short, in ISO 8859-1, and nothing but characters. */
  static boolean isSendable(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c <= 0xff);
  }

  @Nullable Duration retryAfter(Instant now) {
    return Freshness.retryAfter(headers.get("Retry-After"), now);
  }

  @Nullable Duration freshFor(Instant now) {
    return new Freshness(
            String.join(",", headers.getAll("Cache-Control")),
            headers.get("Expires"),
            headers.get("Date"),
            headers.get("Age"))
        .time(now);
  }
}
