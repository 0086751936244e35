package org.nadhir.guard.access;

import org.jspecify.annotations.Nullable;

/**
 * The largest body that is taken, as {@code nadhir.access.largest-body} gives it; said here in
 * problem details, where Quarkus would say it without a word.
 *
 * @param bytes number of bytes
 */
record BodyLimit(long bytes) {

  boolean isExceededBy(@Nullable String contentLength) {
    return contentLength != null
        && contentLength.matches("\\d{1,18}")
        && Long.parseLong(contentLength) > bytes;
  }

  String detail() {
    return "body: is too large; allowed: at most %d bytes".formatted(bytes);
  }
}
