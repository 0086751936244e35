package org.nadhir.guard.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers a refused request in problem details (RFC 9457). */
final class Refusing {
  private Refusing() {}

  static void answer(RoutingContext context, Decision.Refuse refuse) {
    HttpServerResponse response = context.response();
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
    if (hasBody(context.request())) {
      Linger.over(context);
    }
    var unused = response.end(body(refuse).toBuffer());
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || (length != null && !length.equals("0"));
  }

  private static String challenge(Refusal reason) {
    return reason == Refusal.NO_KEY
        ? "Bearer realm=\"nadhir\""
        : "Bearer realm=\"nadhir\", error=\"invalid_token\"";
  }

  private static JsonObject body(Decision.Refuse refuse) {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", refuse.reason().title())
        .put("status", refuse.reason().status())
        .put("detail", refuse.detail())
        .put("reason", refuse.reason().code());
  }
}
