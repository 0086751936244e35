package org.nadhir.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.nadhir.cli.broker.EmbeddedBroker;
import org.nadhir.cli.terminal.Failure;

/** One of several processes of a service, with state, log and port of its own. */
public final class Instance {
  private static final Duration READY = Duration.ofSeconds(150);
  private static final Duration POLITE_STOP = Duration.ofSeconds(5);

  private final Service service;
  private final String name;
  private final URI url;
  private final ServiceProcess process;
  private final Readiness readiness = new Readiness();

  /**
   * An instance that is not started.
   *
   * @param number tells it from the others of the service
   * @param settings with a data directory that is its own
   */
  Instance(
      Service service, int number, SystemSettings settings, EmbeddedBroker broker, LogFile common) {
    this.service = service;
    this.name = service.title() + " " + number;
    this.url = URI.create("http://127.0.0.1:" + settings.ports().of(service));
    LogFile own = new LogFile(settings.data().log(service.title()));
    this.process =
        new ServiceProcess(
            service,
            new ServiceCommand(settings, settings.ports()).of(service, broker),
            settings.data(),
            new ServiceLog(service, own, common, message -> {}));
  }

  /** The service. */
  public Service service() {
    return service;
  }

  /** Such as {@code nlp-service 2}. */
  public String name() {
    return name;
  }

  /** Its address. */
  public URI url() {
    return url;
  }

  /** Id of its process, 0 if it never ran. */
  public long processId() {
    Process running = process.current();
    return running == null ? 0 : running.pid();
  }

  /** Whether its process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Starts its process, and returns at once. */
  public void start() {
    process.start();
  }

  /** Ends its process as SIGKILL does. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  /**
   * Waits until it is ready.
   *
   * @throws Failure with its last log lines if it ends, or takes too long
   */
  public void awaitReady() throws InterruptedException {
    Readiness.Outcome outcome = readiness.await(url, process::isAlive, READY);
    if (outcome != Readiness.Outcome.READY) {
      List<String> lines = process.lastLines();
      throw new Failure("%s is not ready (%s): %s".formatted(name, outcome, lines));
    }
  }

  void askToStop() {
    process.askToStop();
  }

  void awaitStop() {
    try {
      process.awaitStop(POLITE_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
