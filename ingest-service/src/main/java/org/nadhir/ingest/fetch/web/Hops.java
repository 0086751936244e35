package org.nadhir.ingest.fetch.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.reach.Network;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.coding.Decoding;

/** One fetch, from hop to hop. */
final class Hops {

  /** Addresses of one host that are tried before it counts as away. */
  private static final int TRIES = 3;

  private final Wire wire;
  private final FetchRequest request;
  private final Instant now;
  private final Deadline deadline;
  private final Set<Target> seen = new HashSet<>();
  private List<Network> allowed;
  private Target target;
  private boolean permanent = true;

  Hops(Wire wire, FetchRequest request, List<Network> allowed, Instant now, Deadline deadline) {
    this.wire = wire;
    this.request = request;
    this.allowed = allowed;
    this.now = now;
    this.deadline = deadline;
    this.target = Target.of(request.url().toString());
  }

  /**
   * Goes all the way.
   *
   * @throws FetchException if it ends without an answer
   */
  Fetched go() {
    while (true) {
      try (Exchange exchange = connected()) {
        Head head = exchange.head();
        if (!head.isRedirect()) {
          return answer(exchange, head);
        }
        follow(head);
      }
    }
  }

  private Exchange connected() {
    List<InetAddress> addresses =
        wire.lookup(target, allowed, limits().connect(), deadline).stream().limit(TRIES).toList();
    if (addresses.stream().anyMatch(wire::isPublic)) {
      // What the operator's own addresses may lead to, the web's may not.
      allowed = List.of();
    }
    Duration each = limits().connect().dividedBy(addresses.size());
    int last = addresses.size() - 1;
    for (InetAddress address : addresses.subList(0, last)) {
      try {
        return wire.call(target, address, request, each, deadline);
      } catch (FetchException e) {
        if (e.reason() != FetchFailure.CONNECT && e.reason() != FetchFailure.TIMEOUT) {
          throw e;
        }
      }
    }
    return wire.call(target, addresses.get(last), request, each, deadline);
  }

  private void follow(Head head) {
    String location = head.location();
    if (location == null || location.isBlank()) {
      throw new FetchException(
          FetchFailure.BAD_REDIRECT, "status %d without an address".formatted(head.status()));
    }
    seen.add(target);
    Target next = target.redirected(location);
    if (seen.contains(next) || seen.size() > limits().redirects()) {
      throw new FetchException(
          FetchFailure.TOO_MANY_REDIRECTS,
          "%d, the last one to %s".formatted(seen.size(), next.uri()));
    }
    permanent &= head.isPermanentRedirect() && (next.tls() || !target.tls());
    target = next;
  }

  private Fetched answer(Exchange exchange, Head head) {
    if (head.status() == 304 && request.isConditional()) {
      return new Fetched.NotModified(movedTo(), head.freshFor(now));
    }
    return head.hasWholeBody()
        ? got(exchange, head)
        : new Fetched.Refused(head.status(), head.retryAfter(now));
  }

  private Fetched got(Exchange exchange, Head head) {
    String contentType = head.kept("Content-Type");
    if (!request.accept().takes(contentType)) {
      throw new FetchException(FetchFailure.WRONG_KIND, "content type " + contentType);
    }
    if (head.contentLength() > limits().compressedBytes() && !request.accept().isCutOff()) {
      throw new FetchException(
          FetchFailure.TOO_LARGE, "content length %d".formatted(head.contentLength()));
    }
    return new Fetched.Got(
        target.uri(),
        movedTo(),
        body(exchange.body(), head),
        contentType,
        head.kept("ETag"),
        head.kept("Last-Modified"),
        head.freshFor(now));
  }

  private byte[] body(InputStream bytes, Head head) {
    int most = Math.toIntExact(limits().expandedBytes());
    try (LargeBodies.Turn large = wire.large().turn(deadline);
        InputStream body = Decoding.decoded(bytes, head.contentEncoding(), most, large::take)) {
      return WholeBody.of(body, most, request.accept().isCutOff(), large);
    } catch (IOException e) {
      throw new FetchException(FetchFailure.BROKEN, FetchException.words(e));
    }
  }

  private @Nullable URI movedTo() {
    return permanent && !seen.isEmpty() ? target.uri() : null;
  }

  private FetchLimits limits() {
    return request.limits();
  }
}
