package org.nadhir.cli.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.cli.broker.EmbeddedBroker;
import org.nadhir.cli.broker.Port;
import org.nadhir.cli.broker.Topics;

/**
 * The system with several instances of its services: the broker in this JVM, and as many instances
 * of each service as wanted, all on free ports. Nothing is supervised: what was killed stays down
 * until it is started.
 */
public final class Cluster implements AutoCloseable {
  private static final Duration BROKER_ANSWERS = Duration.ofSeconds(60);

  private final Path directory;
  private final Set<Integer> reserved;
  private final int kafka;
  private final List<DataDirectory> homes = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private EmbeddedBroker broker;

  private Cluster(Path directory, List<Integer> ports) {
    this.directory = directory;
    this.reserved = new HashSet<>(ports);
    this.kafka = ports.get(0);
    this.broker = EmbeddedBroker.start(directory.resolve("broker"), kafka, reserved);
  }

  /** Starts everything from the tests of the command, which run in its own folder. */
  public static Cluster start(Path directory, int pairs, Map<Service, List<String>> options)
      throws InterruptedException {
    return start(Path.of(".."), directory, pairs, options);
  }

  /**
   * Starts everything, and returns when all is ready.
   *
   * @param home root of the repository, where the services are built
   * @param directory an empty directory
   * @param pairs number of instances of nlp-service and of alert-service
   * @param options further JVM options of the services
   */
  public static Cluster start(
      Path home, Path directory, int pairs, Map<Service, List<String>> options)
      throws InterruptedException {
    return start(
        home,
        directory,
        Map.of(Service.INGEST, 1, Service.NLP, pairs, Service.ALERT, pairs),
        options);
  }

  /**
   * Starts some services, and returns when all is ready.
   *
   * @param home root of the repository, where the services are built
   * @param directory an empty directory
   * @param counts number of instances of each service
   * @param options further JVM options of the services
   */
  public static Cluster start(
      Path home, Path directory, Map<Service, Integer> counts, Map<Service, List<String>> options)
      throws InterruptedException {
    int most = Collections.max(counts.values());
    Cluster cluster =
        new Cluster(directory, Port.free(1 + most * Service.values().length, Set.of()));
    try {
      new Topics(cluster.bootstrap(), BROKER_ANSWERS).create();
      cluster.addInstances(home, most, counts, options);
      cluster.instances.forEach(Instance::start);
      cluster.awaitReady();
      return cluster;
    } catch (RuntimeException | InterruptedException e) {
      cluster.close();
      throw e;
    }
  }

  private void addInstances(
      Path home, int most, Map<Service, Integer> counts, Map<Service, List<String>> options) {
    Iterator<Integer> ports = reserved.stream().filter(port -> port != kafka).iterator();
    LogFile common = new LogFile(directory.resolve("services.log"));
    for (int number = 1; number <= most; number++) {
      DataDirectory data = DataDirectory.open(directory.resolve("instances-" + number));
      homes.add(data);
      Ports own = new Ports(ports.next(), ports.next(), ports.next(), kafka);
      SystemSettings settings =
          new SystemSettings(home.toAbsolutePath().normalize(), data, own, false, options);
      for (Service service : Service.values()) {
        if (number <= counts.getOrDefault(service, 0)) {
          instances.add(new Instance(service, number, settings, broker, common));
        }
      }
    }
  }

  /** All instances of a service. */
  public List<Instance> of(Service service) {
    return instances.stream().filter(instance -> instance.service() == service).toList();
  }

  /** All instances. */
  public List<Instance> instances() {
    return instances;
  }

  /** Address for Kafka clients. */
  public String bootstrap() {
    return "127.0.0.1:" + kafka;
  }

  /** Stops the broker; its records stay. */
  public void stopBroker() {
    broker.close();
  }

  /** Starts the broker that was stopped, on its port and its records. */
  public void startBroker() {
    broker = EmbeddedBroker.start(directory.resolve("broker"), kafka, reserved);
  }

  /** Starts what is down, and waits until all is ready. */
  public void awaitReady() throws InterruptedException {
    for (Instance instance : instances) {
      if (!instance.isAlive()) {
        instance.start();
      }
    }
    for (Instance instance : instances) {
      instance.awaitReady();
    }
  }

  @Override
  public void close() {
    instances.forEach(Instance::askToStop);
    instances.forEach(Instance::awaitStop);
    broker.close();
    homes.forEach(DataDirectory::close);
  }
}
