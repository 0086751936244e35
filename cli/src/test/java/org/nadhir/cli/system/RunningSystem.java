package org.nadhir.cli.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The whole system for a test: the broker in this JVM and the three packaged services, on free
 * ports, unsupervised, so that a service that is killed stays down until it is started.
 */
public final class RunningSystem implements AutoCloseable {
  private final DataDirectory data;
  private final LocalSystem system;

  private RunningSystem(DataDirectory data, LocalSystem system) {
    this.data = data;
    this.system = system;
  }

  /** Starts it with its data in an empty directory, or in that of an earlier one. */
  public static RunningSystem start(Path directory) {
    return start(directory, Map.of());
  }

  /** Starts it with further JVM options for the services. */
  public static RunningSystem start(Path directory, Map<Service, List<String>> options) {
    Path home = Path.of("..").toAbsolutePath().normalize();
    DataDirectory data = DataDirectory.open(directory);
    SystemSettings settings = new SystemSettings(home, data, Ports.FREE, false, options);
    try {
      LocalSystem system = new LocalSystem(settings, SystemListener.SILENT, false);
      RunningSystem running = new RunningSystem(data, system);
      running.startOrClose();
      return running;
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private void startOrClose() {
    try {
      system.start();
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
  }

  /** Address of a service. */
  public URI url(Service service) {
    return system.url(service);
  }

  /** Address for Kafka clients. */
  public String bootstrap() {
    return system.bootstrap();
  }

  /** Ends a service as SIGKILL does. */
  public void kill(Service service) {
    system.kill(service);
  }

  /** Starts a killed service, and waits until it is ready. */
  public void start(Service service) {
    system.restart(service);
  }

  /** The log of a service. */
  public Path log(Service service) {
    return data.log(service.title());
  }

  @Override
  public void close() {
    system.close();
    data.close();
  }
}
