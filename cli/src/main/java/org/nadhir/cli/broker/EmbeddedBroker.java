package org.nadhir.cli.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.nadhir.cli.terminal.Failure;

/**
 * A running Apache Kafka broker in this JVM, with its data in a directory that a later one takes
 * up.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker, and returns once it serves.
   *
   * @param directory where its data is or will be
   * @param port port on 127.0.0.1, or 0 for a free one
   * @param reserved ports that the broker must not take for itself
   * @throws Failure if the port is in use or the directory cannot be used
   */
  public static EmbeddedBroker start(Path directory, int port, Set<Integer> reserved) {
    List<Integer> free = Port.free(2, reserved);
    int clients = port == 0 ? free.get(0) : Port.checked(port, "the Kafka broker");
    BrokerSettings settings = new BrokerSettings(directory, clients, free.get(1));
    format(directory);
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, clients);
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      formatter(directory.toString()).run();
    } catch (Exception e) {
      throw new Failure(
          "the broker's directory %s cannot be prepared: %s".formatted(directory, e.getMessage()),
          e);
    }
  }

  private static Formatter formatter(String directory) {
    return new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerSettings.NODE)
        .addDirectory(directory)
        .setMetadataLogDirectory(directory)
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setIgnoreFormatted(true)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  /** Address for clients, {@code 127.0.0.1:port}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Port for clients. */
  public int port() {
    return port;
  }

  /** Stops the broker; its data stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
