package org.nadhir.ingest.fetch.web;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** What exceptions of the network mean. */
final class Failures {
  private static final List<Class<? extends Exception>> TIMEOUTS =
      List.of(
          TimeoutException.class,
          ConnectTimeoutException.class,
          SslHandshakeTimeoutException.class);

  private Failures() {}

  static FetchException ofConnecting(ExecutionException failure, boolean tls) {
    Throwable cause = cause(failure);
    if (TIMEOUTS.stream().anyMatch(timeout -> timeout.isInstance(cause))) {
      return new FetchException(FetchFailure.TIMEOUT, FetchException.words(cause));
    }
    boolean refused = cause instanceof SocketException;
    FetchFailure reason = tls && !refused ? FetchFailure.TLS : FetchFailure.CONNECT;
    return new FetchException(reason, FetchException.words(root(cause)));
  }

  static FetchException ofAnswering(ExecutionException failure) {
    Throwable cause = cause(failure);
    if (cause instanceof TooLongFrameException) {
      return new FetchException(FetchFailure.TOO_LARGE, "head: " + cause.getMessage());
    }
    FetchFailure reason = cause instanceof SSLException ? FetchFailure.TLS : FetchFailure.BROKEN;
    return new FetchException(reason, FetchException.words(cause));
  }

  private static Throwable cause(ExecutionException failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int i = 0; i < 10 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }
}
