package org.nadhir.ingest.fetch.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;

/**
 * Fetches by HTTP/1.1.
 *
 * <p>Memory: no more than {@link #PLACES} fetches are under way at once; further callers wait
 * within their own time. Each holds up to 2 MiB of body, a brotli decoder of up to 8 MiB and some
 * 200 KiB of buffers. What is larger has to wait for its turn, and one at a time may hold twice
 * {@code expandedBytes} of its limits and 16 MiB. Bodies that have been returned are their
 * callers'.
 *
 * <p>A connection is used for one request and closed, so nothing is kept for later, and nothing of
 * an earlier response can be taken for a part of the next.
 */
public final class WebFetcher implements Fetcher, AutoCloseable {
  private static final int PLACES = 16;

  private final Wire wire;
  private final List<Network> allowed;
  private final Clock clock;
  private final Semaphore places = new Semaphore(PLACES);

  /**
   * Fetches by way of the system's resolver.
   *
   * @param userAgent how it names itself, such as {@code Nadhir/1.0 (+https://example.org/bot)}
   * @param allowed private networks that may be called; a redirect leads into them only from within
   * @param clock against which dates in headers are read
   */
  public WebFetcher(Vertx vertx, String userAgent, List<Network> allowed, Clock clock) {
    this(vertx, options(), Resolver.SYSTEM, userAgent, allowed, clock);
  }

  WebFetcher(
      Vertx vertx,
      HttpClientOptions options,
      Resolver resolver,
      String userAgent,
      List<Network> allowed,
      Clock clock) {
    this.wire = new Wire((VertxInternal) vertx, options, resolver, userAgent);
    this.allowed = List.copyOf(allowed);
    this.clock = clock;
  }

  static HttpClientOptions options() {
    return new HttpClientOptions()
        .setShared(false)
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setKeepAlive(false)
        .setConnectTimeout(10_000)
        .setMaxPoolSize(PLACES);
  }

  @Override
  public Fetched fetch(FetchRequest request) {
    Deadline deadline = Deadline.in(request.limits().total());
    try {
      if (!places.tryAcquire(deadline.rest(), TimeUnit.NANOSECONDS)) {
        return deadline.passed().failed();
      }
    } catch (InterruptedException e) {
      return Deadline.interrupted().failed();
    }
    try {
      return new Hops(wire, request, allowed, clock.instant(), deadline).go();
    } catch (FetchException e) {
      return e.failed();
    } catch (RuntimeException e) {
      return new FetchException(FetchFailure.BROKEN, FetchException.words(e)).failed();
    } finally {
      places.release();
    }
  }

  /** Large bodies that are being read. */
  int largeBodies() {
    return wire.large().count();
  }

  @Override
  public void close() {
    wire.close();
  }
}
