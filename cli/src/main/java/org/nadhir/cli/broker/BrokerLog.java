package org.nadhir.cli.broker;

import java.nio.file.Path;

/** Where the broker's own log goes: standard error for errors only, unless it is given a file. */
public final class BrokerLog {
  private BrokerLog() {}

  /** Sends warnings and errors to a file; to be called before anything of Kafka is used. */
  public static void toFile(Path file) {
    System.setProperty("nadhir.broker.log", file.toString());
    System.setProperty("log4j2.configurationFile", "log4j2-file.xml");
  }
}
