package org.nadhir.guard.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What happens to a connection whose request is answered before its body has come: what is on its
 * way is let pass for a moment, so that the sender comes to read the answer; then it is closed.
 */
public final class Linger {
  private static final long MOST_BYTES = 64L << 20;
  private static final long MOST_MILLIS = 2000;

  private final RoutingContext context;
  private long passed;
  private boolean bodyDone;
  private boolean answered;

  private Linger(RoutingContext context) {
    this.context = context;
  }

  /** To be called once, before the answer is sent, for a request whose body has not been read. */
  public static void over(RoutingContext context) {
    if (!context.request().isEnded()) {
      new Linger(context).begin();
    }
  }

  private void begin() {
    context.response().putHeader("Connection", "close");
    context.addEndHandler(sent -> end(true, bodyDone));
    long timer = context.vertx().setTimer(MOST_MILLIS, id -> end(answered, true));
    try {
      pass(context.request(), timer);
    } catch (IllegalStateException endedMeanwhile) {
      end(answered, true);
    }
  }

  private void pass(HttpServerRequest request, long timer) {
    request.handler(
        buffer -> {
          passed += buffer.length();
          if (passed > MOST_BYTES) {
            end(answered, true);
          }
        });
    request.exceptionHandler(failure -> end(answered, true));
    request.endHandler(
        nothing -> {
          context.vertx().cancelTimer(timer);
          end(answered, true);
        });
    request.resume();
  }

  private synchronized void end(boolean answerSent, boolean bodyOver) {
    answered |= answerSent;
    bodyDone |= bodyOver;
    if (answered && bodyDone) {
      var unused = context.request().connection().close();
    }
  }
}
