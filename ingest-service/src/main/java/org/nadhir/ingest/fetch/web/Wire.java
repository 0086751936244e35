package org.nadhir.ingest.fetch.web;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchRequest;

/** Names and connections. */
final class Wire implements AutoCloseable {
  private final VertxInternal vertx;
  private final HttpClient http;
  private final Lookup lookup;
  private final LargeBodies large = new LargeBodies();
  private final String userAgent;

  Wire(VertxInternal vertx, HttpClientOptions options, Resolver resolver, String userAgent) {
    this.vertx = vertx;
    this.http =
        vertx.httpClientBuilder().with(options).withConnectHandler(LenientHttp::prepare).build();
    this.lookup = new Lookup(resolver);
    this.userAgent = userAgent;
  }

  List<InetAddress> lookup(
      Target target, List<Network> allowed, Duration limit, Deadline deadline) {
    return lookup.addresses(target.host(), allowed, limit, deadline);
  }

  LargeBodies large() {
    return large;
  }

  boolean isPublic(InetAddress address) {
    return lookup.isPublic(address);
  }

  /**
   * Sends the request to this very address.
   *
   * @param connect longest time to the connection
   * @throws FetchException if there is no connection to it
   */
  Exchange call(
      Target target,
      InetAddress address,
      FetchRequest request,
      Duration connect,
      Deadline deadline) {
    // A context of its own: the caller's may be one of a worker, which waits for its caller.
    Exchange exchange = new Exchange(vertx.createEventLoopContext(), request.limits(), deadline);
    try {
      exchange.begin(http, options(target, address, request, connect), connect);
      return exchange;
    } catch (FetchException e) {
      exchange.close();
      throw e;
    }
  }

  private RequestOptions options(
      Target target, InetAddress address, FetchRequest request, Duration connect) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.tls())
            .setURI(target.path())
            .setConnectTimeout(connect.toMillis() + 1)
            .putHeader("Host", target.authority())
            .putHeader("User-Agent", userAgent)
            .putHeader("Accept", request.accept().header())
            .putHeader("Accept-Encoding", "gzip, br");
    put(options, "If-None-Match", request.etag());
    put(options, "If-Modified-Since", request.lastModified());
    return options;
  }

  private static void put(RequestOptions options, String header, @Nullable String value) {
    if (value != null && Head.isSendable(value)) {
      options.putHeader(header, value);
    }
  }

  @Override
  public void close() {
    lookup.close();
    http.close();
  }
}
