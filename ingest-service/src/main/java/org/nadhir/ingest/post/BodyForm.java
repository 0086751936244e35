package org.nadhir.ingest.post;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a body is written, by its headers.
 *
 * @param gzip whether it is compressed
 * @param mistakes headers that cannot be met
 */
record BodyForm(boolean gzip, List<Problem.Error> mistakes) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]*)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

  /** The form of JSON, which is UTF-8 whatever else it says (RFC 8259). */
  static BodyForm ofJson(@Nullable String contentType, @Nullable String contentEncoding) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    if (charset.find() && !UTF_8.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
      return refused(
          "Content-Type",
          "charset '%s'".formatted(charset.group(1)),
          "UTF-8, as JSON is; other charsets as text/plain");
    }
    return of(contentEncoding);
  }

  /** The form of what may be in any charset. */
  static BodyForm of(@Nullable String contentEncoding) {
    String encoding = contentEncoding == null ? "" : contentEncoding.strip();
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> new BodyForm(false, List.of());
      case "gzip", "x-gzip" -> new BodyForm(true, List.of());
      default -> refused("Content-Encoding", "'%s'".formatted(encoding), "gzip, or none");
    };
  }

  private static BodyForm refused(String where, String what, String allowed) {
    return new BodyForm(false, List.of(new Problem.Error(where, what, allowed)));
  }
}
