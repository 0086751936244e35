package org.nadhir.contracts;

import java.time.Duration;
import java.util.Map;

/** The topics, with what they are created with where they do not exist. */
public enum Topic {
  ARTICLES(Names.ARTICLES, 12, days(30)),
  SIGNALS(Names.SIGNALS, 12, days(30)),
  ALERTS(Names.ALERTS, 1, days(90)),
  ALERTS_CURRENT(Names.ALERTS_CURRENT, 1, Map.of("cleanup.policy", "compact")),
  ALERTS_COMMANDS(Names.ALERTS_COMMANDS, 1, days(90)),
  ALERTS_DELIVERIES(Names.ALERTS_DELIVERIES, 1, days(90)),
  ALERTS_DLQ(Names.ALERTS_DLQ, 1, days(90)),
  ARTICLES_DLQ(Names.ARTICLES_DLQ, 1, days(30)),
  SIGNALS_DLQ(Names.SIGNALS_DLQ, 1, days(30)),
  /** What ingest-service remembers of each feed; its partitions share the feeds out. */
  FEEDS(Names.FEEDS, 12, Map.of("cleanup.policy", "compact"));

  /** Names as constants, for annotations and tests. */
  public static final class Names {
    public static final String ARTICLES = "news.articles";
    public static final String SIGNALS = "news.signals";
    public static final String ALERTS = "news.alerts";
    public static final String ALERTS_CURRENT = "news.alerts.current";
    public static final String ALERTS_COMMANDS = "news.alerts.commands";
    public static final String ALERTS_DELIVERIES = "news.alerts.deliveries";
    public static final String ALERTS_DLQ = "news.alerts.dlq";
    public static final String ARTICLES_DLQ = "news.articles.dlq";
    public static final String SIGNALS_DLQ = "news.signals.dlq";
    public static final String FEEDS = "news.feeds";

    private Names() {}
  }

  private final String topicName;
  private final int partitions;
  private final Map<String, String> config;

  Topic(String topicName, int partitions, Map<String, String> config) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.config = config;
  }

  private static Map<String, String> days(int days) {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        String.valueOf(Duration.ofDays(days).toMillis()));
  }

  /** Name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** Number of partitions. */
  public int partitions() {
    return partitions;
  }

  /** Settings of the topic, by Apache Kafka's names; all topics are compressed by zstd. */
  public Map<String, String> config() {
    var all = new java.util.TreeMap<>(config);
    all.put("compression.type", "zstd");
    return all;
  }
}
