package org.nadhir.alert.deliver.send;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;

/**
 * Posts to addresses that others have chosen.
 *
 * <p>The host is resolved first, its address is checked, and the connection goes to that very
 * address, so that a name which resolves differently a moment later gains nothing. Vert.x is used
 * because it connects to a given address and still checks the certificate against the host's name;
 * the JDK's client cannot.
 */
public final class Caller implements AutoCloseable {
  private static final int HOPS = 3;
  private static final int EXCERPT = 200;

  /** What of a body is read at most before the connection is closed. */
  private static final int MOST_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final HttpClient http;
  private final Resolver resolver;
  private final Supplier<Instant> clock;

  /** Posts by way of the system's resolver. */
  public Caller(Vertx vertx, Supplier<Instant> clock) {
    this(vertx, options(), Resolver.SYSTEM, clock);
  }

  Caller(Vertx vertx, HttpClientOptions options, Resolver resolver, Supplier<Instant> clock) {
    this.vertx = vertx;
    // A broken connection is an answer that did not come, and is told as that.
    this.http =
        vertx.createHttpClient(options).connectionHandler(c -> c.exceptionHandler(broken -> {}));
    this.resolver = resolver;
    this.clock = clock;
  }

  static HttpClientOptions options() {
    return new HttpClientOptions()
        .setShared(false)
        // Receivers at one host must not wait for each other.
        .setMaxPoolSize(64)
        .setKeepAliveTimeout(30)
        .setConnectTimeout(10_000)
        .setMaxHeaderSize(16 * 1024);
  }

  /**
   * What is posted.
   *
   * @param headers headers, with the content type
   * @param body the body
   * @param allowed private networks that may be called
   * @param timeout how long all of it may take
   */
  @SuppressWarnings("ArrayRecordComponent") // Read only, and compared by nobody.
  record Post(Map<String, String> headers, byte[] body, List<Network> allowed, Duration timeout) {}

  /** Posts, and says what came of it. */
  Answer post(URI url, Post post) {
    long end = System.nanoTime() + post.timeout().toNanos();
    try {
      URI to = url;
      Reply reply = call(to, post, end);
      for (int hop = 1; reply.isRedirect() && hop <= HOPS; hop++) {
        URI next = redirected(to, reply);
        boolean sameHost = String.valueOf(next.getAuthority()).equals(to.getAuthority());
        // Elsewhere nothing private counts as allowed, and nobody else's credentials are shown.
        Post further =
            new Post(
                sameHost ? post.headers() : withoutCredentials(post.headers()),
                post.body(),
                sameHost ? post.allowed() : List.of(),
                post.timeout());
        to = next;
        reply = call(to, further, end);
      }
      return reply.answer(clock.get());
    } catch (NotCalled e) {
      return new Answer.Failed(null, String.valueOf(e.getMessage()), null);
    }
  }

  private static Map<String, String> withoutCredentials(Map<String, String> headers) {
    Map<String, String> kept = new java.util.LinkedHashMap<>(headers);
    kept.keySet()
        .removeIf(
            name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return !lower.startsWith("webhook-") && !lower.equals("content-type");
            });
    return kept;
  }

  private static URI redirected(URI from, Reply reply) {
    URI to;
    try {
      to = from.resolve(String.valueOf(reply.location()));
    } catch (IllegalArgumentException e) {
      throw new NotCalled("status %d leads nowhere".formatted(reply.status()));
    }
    if (to.getHost() == null || !from.getScheme().equalsIgnoreCase(to.getScheme())) {
      throw new NotCalled(
          "status %d leads to another scheme, which is not followed".formatted(reply.status()));
    }
    return to;
  }

  private Reply call(URI url, Post post, long end) {
    AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
    RequestOptions options = request(url, address(url, post.allowed()));
    post.headers().forEach(options::putHeader);
    options.putHeader("User-Agent", "nadhir");
    Promise<Reply> reply = Promise.promise();
    // All of it runs on one event loop, so that no part of a response is missed.
    vertx
        .getOrCreateContext()
        .runOnContext(
            go ->
                http.request(options)
                    .compose(
                        request -> {
                          open.set(request);
                          return request.send(Buffer.buffer(post.body()));
                        })
                    .compose(Caller::read)
                    .onComplete(reply));
    try {
      long rest = Math.max(1, end - System.nanoTime());
      return reply
          .future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(rest, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      HttpClientRequest request = open.get();
      if (request != null) {
        request.reset();
      }
      throw new NotCalled("no answer within %d ms".formatted(post.timeout().toMillis()));
    } catch (ExecutionException e) {
      throw new NotCalled(words(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotCalled("interrupted");
    }
  }

  private static RequestOptions request(URI url, InetAddress address) {
    boolean tls = url.getScheme().equalsIgnoreCase("https");
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(host(url))
        .setPort(port)
        .setSsl(tls)
        .setURI(path + query);
  }

  private InetAddress address(URI url, List<Network> allowed) {
    String host = host(url);
    try {
      return resolver.reachable(host, allowed).stream()
          .findFirst()
          .orElseThrow(
              () ->
                  new NotCalled(
                      "host %s is at a private address that 'allow_private' does not name"
                          .formatted(host)));
    } catch (UnknownHostException e) {
      throw new NotCalled("host %s is not known".formatted(host));
    }
  }

  private static String host(URI url) {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Reads what is of use in a response; a good one is known by its head alone. */
  private static Future<Reply> read(HttpClientResponse response) {
    Promise<String> excerpt = Promise.promise();
    Buffer start = Buffer.buffer();
    long[] seen = {0};
    response.handler(
        part -> {
          seen[0] += part.length();
          if (start.length() < EXCERPT * 4) {
            start.appendBuffer(part);
          } else {
            excerpt.tryComplete(text(start));
          }
          if (seen[0] > MOST_BYTES) {
            response.request().connection().close();
          }
        });
    response.exceptionHandler(cut -> excerpt.tryComplete(text(start)));
    response.endHandler(done -> excerpt.tryComplete(text(start)));
    Future<String> words =
        response.statusCode() / 100 == 2 ? Future.succeededFuture("") : excerpt.future();
    return words.map(
        text ->
            new Reply(
                response.statusCode(),
                response.getHeader("Retry-After"),
                response.getHeader("Location"),
                text));
  }

  private static String text(Buffer bytes) {
    String text =
        bytes.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }

  private static String words(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String message =
        failure.getMessage() == null
            ? kind
            : (kind + ": " + failure.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
    return message.length() <= EXCERPT ? message : message.substring(0, EXCERPT) + "…";
  }

  @Override
  public void close() {
    http.close();
  }

  /** An attempt that got no answer, and why. */
  private static final class NotCalled extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotCalled(String why) {
      super(why, null, false, false);
    }
  }
}
