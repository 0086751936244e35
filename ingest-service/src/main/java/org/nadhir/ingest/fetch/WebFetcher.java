package org.nadhir.ingest.fetch;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.nadhir.guard.reach.Network;

/** Fetches from the web. */
public final class WebFetcher implements Fetcher, AutoCloseable {

  /**
   * Fetches by the system's resolver.
   *
   * @param userAgent how it names itself, such as {@code Nadhir/1.0 (+https://example.org/bot)}
   * @param allowed private networks that may be called
   * @param clock against which dates in headers are read
   */
  public WebFetcher(Vertx vertx, String userAgent, List<Network> allowed, Clock clock) {}

  @Override
  public Fetched fetch(FetchRequest request) {
    throw new IllegalStateException("being written");
  }

  @Override
  public void close() {}
}
