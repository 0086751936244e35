package org.nadhir.cli.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nadhir.cli.http.ServiceClient;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/**
 * Alerts as they change. A lost connection is taken up again behind the last alert that was seen,
 * for as long as it takes.
 */
public final class AlertStream {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofDays(36_500));

  private final ServiceClient alerts;
  private final EventParser parser = new EventParser();

  public AlertStream(URI alertService) {
    this.alerts = new ServiceClient("alert-service", alertService);
  }

  /**
   * Hands every alert over until this thread is interrupted.
   *
   * @throws Failure if the service asks for another key
   */
  public void follow(Consumer<Alert> consumer) throws InterruptedException {
    for (int failures = 1; ; failures++) {
      if (connect(consumer)) {
        failures = 1;
      }
      Thread.sleep(BACKOFF.after(failures).toMillis());
    }
  }

  /** Follows in a thread of its own, for as long as this JVM lives. */
  public void followInBackground(Consumer<Alert> consumer) {
    Thread follower =
        new Thread(
            () -> {
              try {
                follow(consumer);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } catch (Failure refused) {
                Screen.errors().println("nadhir: " + refused.getMessage());
              }
            },
            "alert stream");
    follower.setDaemon(true);
    follower.start();
  }

  /** Whether the stream was open for a while, before it ended. */
  private boolean connect(Consumer<Alert> consumer) {
    parser.reset();
    try {
      HttpResponse<Stream<String>> response = alerts.exchange(request(), BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
          throw new Failure(
              "alert-service shows its alerts to a key of role read only (HTTP %d); a key is given by"
                      .formatted(response.statusCode())
                  + " NADHIR_API_KEY or --key-file");
        }
        if (response.statusCode() != 200) {
          return false;
        }
        lines.forEach(line -> parser.line(line).ifPresent(event -> read(event, consumer)));
        return true;
      }
    } catch (IOException | UncheckedIOException lost) {
      return false;
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request =
        alerts.request("/alerts/stream").header("Accept", "text/event-stream");
    parser.lastId().ifPresent(id -> request.header("Last-Event-ID", id));
    return request.build();
  }

  private static void read(EventParser.Event event, Consumer<Alert> consumer) {
    if (event.name().equals("alert")) {
      consumer.accept(Json.read(event.data().getBytes(StandardCharsets.UTF_8), Alert.class));
    }
  }
}
