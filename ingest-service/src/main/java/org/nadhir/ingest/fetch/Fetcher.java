package org.nadhir.ingest.fetch;

/** Gets what stands at an address of the web, within limits. */
public interface Fetcher {

  /**
   * Asks once, follows redirects, and says what came of it.
   *
   * <p>Blocks the calling thread, which must not be an event loop, for at most {@link
   * FetchLimits#total()}. Never throws. Many threads may call at once.
   */
  Fetched fetch(FetchRequest request);
}
