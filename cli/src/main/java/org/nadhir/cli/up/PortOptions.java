package org.nadhir.cli.up;

import org.nadhir.cli.system.Ports;
import picocli.CommandLine.Option;

/** The options that say where the system listens. */
final class PortOptions {
  @Option(
      names = "--ingest-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "HTTP port of ingest-service, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int ingest;

  @Option(
      names = "--nlp-port",
      paramLabel = "PORT",
      defaultValue = "8082",
      description = "HTTP port of nlp-service, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int nlp;

  @Option(
      names = "--alert-port",
      paramLabel = "PORT",
      defaultValue = "8083",
      description =
          "HTTP port of alert-service and its page, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int alert;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of the Kafka broker, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int kafka;

  @Option(names = "--free-ports", description = "Use any free ports for everything.")
  private boolean free;

  Ports ports() {
    return free ? Ports.FREE : new Ports(ingest, nlp, alert, kafka);
  }
}
