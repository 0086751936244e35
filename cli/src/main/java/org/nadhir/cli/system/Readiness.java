package org.nadhir.cli.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks services whether they are ready. */
final class Readiness {
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  /** How a wait ended. */
  enum Outcome {
    READY,
    DEAD,
    TOO_LATE
  }

  /** Waits until the service at the address is ready, or not alive, or time is over. */
  Outcome await(URI service, BooleanSupplier alive, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (!alive.getAsBoolean()) {
        return Outcome.DEAD;
      }
      if (isReady(service)) {
        return Outcome.READY;
      }
      Thread.sleep(EVERY.toMillis());
    }
    return Outcome.TOO_LATE;
  }

  private boolean isReady(URI service) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/q/health/ready")).timeout(ANSWER).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
