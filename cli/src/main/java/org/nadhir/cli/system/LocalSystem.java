package org.nadhir.cli.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.broker.EmbeddedBroker;
import org.nadhir.cli.broker.Topics;
import org.nadhir.cli.broker.Topics.Standing;
import org.nadhir.cli.terminal.Failure;

/**
 * The whole system on this machine, from broker to alerts. It may be closed at any moment, from any
 * thread, also while it starts.
 */
public final class LocalSystem implements AutoCloseable {
  private static final Duration BROKER_ANSWERS = Duration.ofSeconds(30);
  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration POLITE_STOP = Duration.ofMillis(4000);

  private final SystemSettings settings;
  private final SystemListener listener;
  private final Readiness readiness = new Readiness();
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final Ports ports;
  private final LogFile common;
  private @Nullable EmbeddedBroker broker;
  private volatile boolean closing;

  /**
   * Prepares a system: stops what a killed one left behind in its data directory, and checks that
   * everything needed is there.
   *
   * @param fresh whether to delete the records of earlier systems in the data directory
   * @throws Failure if a service is not built, or a port is in use
   */
  public LocalSystem(SystemSettings settings, SystemListener listener, boolean fresh) {
    this.settings = settings;
    this.listener = listener;
    checkBuilt();
    List<String> orphans = Orphans.stop(settings.data());
    if (!orphans.isEmpty()) {
      listener.done("cleaned", "stopped what a killed start left: " + String.join(", ", orphans));
    }
    this.ports = settings.ports().resolved();
    if (fresh) {
      settings.data().clear();
    }
    this.common = new LogFile(settings.data().log("nadhir"));
  }

  private void checkBuilt() {
    List<String> missing =
        Arrays.stream(Service.values())
            .filter(service -> !Files.exists(service.jar(settings.home())))
            .map(Service::title)
            .toList();
    if (!missing.isEmpty()) {
      throw new Failure(
          "not built: %s (no target/quarkus-app/quarkus-run.jar under %s); run: mvn -Dquick package"
              .formatted(String.join(", ", missing), settings.home()));
    }
  }

  /**
   * Starts everything, and returns when all services are ready.
   *
   * @throws Failure if a part does not start; what did start stays up until {@link #close}
   */
  public void start() {
    startBroker();
    listener.done("broker", "Apache Kafka at " + bootstrap());
    List<Standing> topics = new Topics(bootstrap(), BROKER_ANSWERS).create();
    long created = topics.stream().filter(Standing::created).count();
    listener.done("topics", "%d, of which %d are new".formatted(topics.size(), created));
    for (Service service : Service.values()) {
      add(service);
    }
    awaitAll();
    listener.done("services", addresses());
    if (settings.supervised()) {
      services.values().forEach(this::supervise);
    }
  }

  private synchronized void startBroker() {
    if (closing) {
      throw new Failure("stopped while it started");
    }
    try {
      broker = EmbeddedBroker.start(settings.data().broker(), ports.kafka(), ports.all());
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Failure(
          "the broker does not start on %s: %s; see %s, or start empty by --fresh"
              .formatted(settings.data().broker(), e.getMessage(), settings.data().log("broker")),
          e);
    }
  }

  private synchronized void add(Service service) {
    if (closing || broker == null) {
      throw new Failure("stopped while it started");
    }
    ServiceLog log =
        new ServiceLog(
            service,
            new LogFile(settings.data().log(service.title())),
            common,
            message -> reportError(service, message));
    List<String> command = new ServiceCommand(settings, ports).of(service, broker);
    ServiceProcess process = new ServiceProcess(service, command, settings.data(), log);
    services.put(service, process);
    process.start();
  }

  private void reportError(Service service, String message) {
    if (!closing) {
      listener.error(service, message);
    }
  }

  private void awaitAll() {
    for (Service service : Service.values()) {
      awaitReady(service);
    }
  }

  /**
   * Waits until a service is ready.
   *
   * @throws Failure with its last log lines if it ends, or takes too long
   */
  public void awaitReady(Service service) {
    ServiceProcess process = process(service);
    try {
      switch (readiness.await(url(service), process::isAlive, READY)) {
        case READY -> {}
        case DEAD -> throw notReady(process, "ended while it started");
        case TOO_LATE ->
            throw notReady(process, "is not ready after %d s".formatted(READY.toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while %s started".formatted(service.title()), e);
    }
  }

  private Failure notReady(ServiceProcess process, String what) {
    String title = process.service().title();
    String lines =
        process.lastLines().stream().map(line -> "\n  | " + line).collect(Collectors.joining());
    return new Failure("%s %s, see %s%s".formatted(title, what, settings.data().log(title), lines));
  }

  private void supervise(ServiceProcess process) {
    new Supervisor(process, () -> closing, () -> awaitReady(process.service()), listener).watch();
  }

  /** Address for Kafka clients. */
  public String bootstrap() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** Address of a service. */
  public URI url(Service service) {
    return URI.create("http://127.0.0.1:" + ports.of(service));
  }

  private String addresses() {
    return Arrays.stream(Service.values())
        .map(service -> service.title() + " " + ports.of(service))
        .collect(Collectors.joining(", "));
  }

  /** Ends a service at once, as a crash would; a supervised system starts it again. */
  public void kill(Service service) {
    try {
      process(service).kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a service that was killed, and waits until it is ready. */
  public void restart(Service service) {
    process(service).start();
    awaitReady(service);
  }

  private synchronized ServiceProcess process(Service service) {
    ServiceProcess process = services.get(service);
    if (process == null) {
      throw new IllegalStateException(service.title() + " was not started");
    }
    return process;
  }

  /** Whether it was not closed. */
  public boolean isOpen() {
    return !closing;
  }

  /** Stops the services, then the broker; the data stays. */
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    services.values().forEach(ServiceProcess::askToStop);
    long end = System.nanoTime() + POLITE_STOP.toNanos();
    services
        .values()
        .forEach(process -> awaitStop(process, Duration.ofNanos(end - System.nanoTime())));
    if (broker != null) {
      broker.close();
    }
    common.close();
  }

  private void awaitStop(ServiceProcess process, Duration patience) {
    try {
      process.awaitStop(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      common.append("process id file not deleted: " + e.getMessage());
    }
  }
}
