package org.nadhir.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Fetched {

  /**
   * A body that arrived whole.
   *
   * @param url where it was found, after all redirects
   * @param movedTo the same if the address asked for has moved there for good: all redirects were
   *     permanent and none gave up encryption
   * @param body its bytes, expanded
   * @param contentType header Content-Type
   * @param etag header ETag, for the next request
   * @param lastModified header Last-Modified, for the next request
   * @param freshFor how long the server says that asking again is of no use, at most 7 days
   */
  @SuppressWarnings("ArrayRecordComponent") // Megabytes that are read once, and never compared.
  record Got(
      URI url,
      @Nullable URI movedTo,
      byte[] body,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration freshFor)
      implements Fetched {}

  /**
   * Nothing has changed since the copy that the request named.
   *
   * @param movedTo as in {@link Got}
   * @param freshFor as in {@link Got}
   */
  record NotModified(@Nullable URI movedTo, @Nullable Duration freshFor) implements Fetched {}

  /**
   * An answer with any other status, such as 404, 429, 503, or a 304 that nobody asked for.
   *
   * @param status the status
   * @param retryAfter how long the server asks to be left alone, at most 7 days
   */
  record Refused(int status, @Nullable Duration retryAfter) implements Fetched {}

  /**
   * No answer that could be read.
   *
   * @param reason why
   * @param detail more about it, in words, at most 200 characters
   */
  record Failed(FetchFailure reason, String detail) implements Fetched {}
}
