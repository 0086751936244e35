package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a document as a feed. */
public final class FeedReader {

  /** Reads a document as a feed; the same bytes give the same items. */
  public FeedRead read(byte[] body, @Nullable String contentType, URI base, Instant fetchedAt) {
    throw new IllegalStateException("not there yet");
  }
}
