package org.nadhir.ingest.fetch.web;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.fetch.FetchLimits;

/**
 * One request and its response, over a connection of its own.
 *
 * <p>All that Vert.x does for it runs on one event loop, so that no part of a response is missed,
 * and closing it closes the connection whatever has become of it.
 */
final class Exchange implements AutoCloseable {
  private final Context loop;
  private final FetchLimits limits;
  private final Deadline deadline;
  private final CompletableFuture<HttpClientRequest> connected = new CompletableFuture<>();
  private final CompletableFuture<Response> answered = new CompletableFuture<>();

  /** Known to the event loop alone. */
  private @Nullable HttpClientRequest request;

  /** Known to the event loop alone. */
  private boolean closed;

  private record Response(Head head, InputStream body) {}

  Exchange(Context loop, FetchLimits limits, Deadline deadline) {
    this.loop = loop;
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Connects, and sends the request.
   *
   * @param connect longest time to the connection
   */
  void begin(HttpClient http, RequestOptions options, Duration connect) {
    loop.runOnContext(go -> http.request(options).onComplete(this::connected));
    try {
      deadline.await(connected, connect, "connection");
    } catch (ExecutionException e) {
      throw Failures.ofConnecting(e, options.isSsl());
    }
  }

  private void connected(AsyncResult<HttpClientRequest> result) {
    if (result.failed()) {
      connected.completeExceptionally(result.cause());
      return;
    }
    HttpClientRequest opened = result.result();
    opened.exceptionHandler(answered::completeExceptionally);
    request = opened;
    if (closed) {
      end();
      return;
    }
    opened.send().onComplete(this::answered);
    connected.complete(opened);
  }

  private void answered(AsyncResult<HttpClientResponse> result) {
    if (result.failed()) {
      answered.completeExceptionally(result.cause());
      return;
    }
    HttpClientResponse response = result.result();
    Head head = new Head(response.statusCode(), response.headers());
    InputStream body = new BodyStream(loop, response, deadline, limits.compressedBytes());
    answered.complete(new Response(head, body));
  }

  /** Status and headers, as soon as they are there. */
  Head head() {
    return response().head();
  }

  /** The body as it comes, to be read once. */
  InputStream body() {
    return response().body();
  }

  private Response response() {
    try {
      return deadline.await(answered, limits.head(), "answer");
    } catch (ExecutionException e) {
      throw Failures.ofAnswering(e);
    }
  }

  @Override
  public void close() {
    loop.runOnContext(
        go -> {
          closed = true;
          end();
        });
  }

  private void end() {
    if (request != null) {
      request.reset();
    }
  }
}
