package org.nadhir.cli.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the single node is configured with.
 *
 * @param directory where records and metadata are kept
 * @param port port for clients
 * @param controllerPort port on which the node talks to itself as controller
 */
record BrokerSettings(Path directory, int port, int controllerPort) {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  /** The settings by Apache Kafka's names. */
  Map<String, String> properties() {
    Map<String, String> all = new HashMap<>();
    all.put("node.id", String.valueOf(NODE));
    all.put("process.roles", "broker,controller");
    all.put("log.dirs", directory.toString());
    all.put("auto.create.topics.enable", "false");
    all.putAll(listeners());
    all.putAll(singleNode());
    all.putAll(small());
    all.putAll(quickRestart());
    // Kafka Streams stamps records with event time: by it, sample news of years ago would be
    // deleted as soon as it is written. Topics set their own retention.
    all.put("log.retention.ms", "-1");
    return all;
  }

  private Map<String, String> listeners() {
    String clients = "PLAINTEXT://127.0.0.1:" + port;
    String controller = "127.0.0.1:" + controllerPort;
    return Map.of(
        "listeners",
        clients + "," + CONTROLLER + "://" + controller,
        "advertised.listeners",
        clients,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.listener.names",
        CONTROLLER,
        "controller.quorum.voters",
        NODE + "@" + controller);
  }

  private static Map<String, String> singleNode() {
    Map<String, String> one = new HashMap<>();
    one.put("offsets.topic.replication.factor", "1");
    one.put("offsets.topic.num.partitions", "1");
    one.put("transaction.state.log.replication.factor", "1");
    one.put("transaction.state.log.min.isr", "1");
    one.put("transaction.state.log.num.partitions", "1");
    one.put("share.coordinator.state.topic.replication.factor", "1");
    one.put("share.coordinator.state.topic.min.isr", "1");
    one.put("share.coordinator.state.topic.num.partitions", "1");
    one.put("group.initial.rebalance.delay.ms", "0");
    return one;
  }

  private static Map<String, String> small() {
    return Map.of(
        "log.cleaner.dedupe.buffer.size", "2097152",
        "num.io.threads", "4",
        "num.network.threads", "2",
        "background.threads", "2");
  }

  /** After a kill, the node waits until its own former registration has timed out. */
  private static Map<String, String> quickRestart() {
    return Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
  }
}
