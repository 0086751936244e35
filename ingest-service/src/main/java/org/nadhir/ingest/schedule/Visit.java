package org.nadhir.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asking a feed came to. */
public sealed interface Visit {

  /**
   * It gave a feed.
   *
   * @param url where it has moved to for good, if it has
   * @param etag entity tag, if everything in it was passed on
   * @param lastModified date, likewise
   * @param freshFor how long its server says that asking again is of no use
   * @param published times of publication of the items that are new; null for an unknown one
   * @param seen digests of all items that have been passed on
   */
  record Read(
      @Nullable URI url,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration freshFor,
      List<@Nullable Instant> published,
      List<Long> seen)
      implements Visit {}

  /** It has not changed. */
  record Unchanged(@Nullable URI url, @Nullable Duration freshFor) implements Visit {}

  /** Its server answered with an error, and perhaps with how long it wants to be left alone. */
  record Refused(int status, @Nullable Duration retryAfter) implements Visit {}

  /** It could not be fetched or read. */
  record Failed(String reason, String detail) implements Visit {}

  /**
   * Its items could not be passed on, which is not its fault.
   *
   * @param seen digests of those that were
   */
  record Interrupted(List<Long> seen) implements Visit {}
}
