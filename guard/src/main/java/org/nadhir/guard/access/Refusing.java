package org.nadhir.guard.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a refused request in problem details (RFC 9457).
 *
 * <p>A sender that is cut off in the middle of a body may never read the answer, so what is on its
 * way is let pass first, within bounds.
 */
final class Refusing {
  private static final long MOST_BYTES = 64L << 20;
  private static final long MOST_MILLIS = 2000;

  private final RoutingContext context;
  private final Decision.Refuse refuse;
  private long passed;
  private boolean answered;

  private Refusing(RoutingContext context, Decision.Refuse refuse) {
    this.context = context;
    this.refuse = refuse;
  }

  static void answer(RoutingContext context, Decision.Refuse refuse) {
    new Refusing(context, refuse).begin();
  }

  private void begin() {
    HttpServerRequest request = context.request();
    if (request.isEnded() || !hasBody(request) || request.getHeader(HttpHeaders.EXPECT) != null) {
      end();
      return;
    }
    long timer = context.vertx().setTimer(MOST_MILLIS, id -> end());
    request.handler(
        buffer -> {
          passed += buffer.length();
          if (passed > MOST_BYTES) {
            end();
          }
        });
    request.exceptionHandler(failure -> context.vertx().cancelTimer(timer));
    request.endHandler(
        nothing -> {
          context.vertx().cancelTimer(timer);
          end();
        });
    request.resume();
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || (length != null && !length.equals("0"));
  }

  private void end() {
    HttpServerResponse response = context.response();
    if (answered || response.ended() || response.closed()) {
      return;
    }
    answered = true;
    Refusal reason = refuse.reason();
    response.setStatusCode(reason.status()).putHeader("Content-Type", "application/problem+json");
    response.putHeader("Cache-Control", "no-store");
    if (reason.status() == 401) {
      response.putHeader("WWW-Authenticate", challenge(reason));
    }
    if (refuse.retryAfter() != null) {
      long seconds = Math.max(1, (refuse.retryAfter().toMillis() + 999) / 1000);
      response.putHeader("Retry-After", String.valueOf(seconds));
    }
    if (hasBody(context.request()) && !context.request().isEnded()) {
      response.putHeader("Connection", "close");
      context.addEndHandler(sent -> context.request().connection().close());
    }
    response.end(body().toBuffer());
  }

  private static String challenge(Refusal reason) {
    return reason == Refusal.NO_KEY
        ? "Bearer realm=\"nadhir\""
        : "Bearer realm=\"nadhir\", error=\"invalid_token\"";
  }

  private JsonObject body() {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", refuse.reason().title())
        .put("status", refuse.reason().status())
        .put("detail", refuse.detail())
        .put("reason", refuse.reason().code());
  }
}
