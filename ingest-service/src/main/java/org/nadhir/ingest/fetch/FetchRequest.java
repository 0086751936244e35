package org.nadhir.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A question to a server.
 *
 * @param url what is asked for
 * @param etag entity tag of what is known already, as the server gave it
 * @param lastModified date of what is known already, as the server gave it
 * @param accept kind that is asked for
 * @param limits what it may cost
 */
public record FetchRequest(
    URI url,
    @Nullable String etag,
    @Nullable String lastModified,
    Accept accept,
    FetchLimits limits) {

  /** A question about something of which nothing is known, within the usual limits. */
  public static FetchRequest of(URI url, Accept accept) {
    return new FetchRequest(url, null, null, accept, FetchLimits.defaults(accept));
  }

  /** Whether "not modified" is an answer to it. */
  public boolean isConditional() {
    return etag != null || lastModified != null;
  }
}
