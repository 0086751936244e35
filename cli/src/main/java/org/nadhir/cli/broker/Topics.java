package org.nadhir.cli.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Topic;

/** The topics of {@link Topic} on a broker: created where they do not exist, else left alone. */
public final class Topics {
  private final String bootstrap;
  private final Duration patience;

  public Topics(String bootstrap, Duration patience) {
    this.bootstrap = bootstrap;
    this.patience = patience;
  }

  /**
   * What stands on the broker for a topic.
   *
   * @param topic the topic
   * @param created whether it was created by this call
   * @param partitions number of partitions it has
   */
  public record Standing(Topic topic, boolean created, int partitions) {
    /** Whether it has the number of partitions that the contract says. */
    public boolean asContracted() {
      return partitions == topic.partitions();
    }
  }

  /**
   * Creates what is missing.
   *
   * @return one entry for each topic, in their order
   * @throws Failure if the broker does not answer within the patience, or refuses
   */
  public List<Standing> create() {
    try (Admin admin = Admin.create(settings())) {
      List<Standing> standing = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        standing.add(create(admin, topic));
      }
      return standing;
    } catch (TimeoutException e) {
      throw new Failure(
          "no Kafka broker answers at %s within %d s".formatted(bootstrap, patience.toSeconds()),
          e);
    } catch (KafkaException e) {
      throw new Failure(
          "topics cannot be created at %s: %s".formatted(bootstrap, rootMessage(e)), e);
    }
  }

  private Map<String, Object> settings() {
    int millis = (int) patience.toMillis();
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
  }

  private static Standing create(Admin admin, Topic topic) {
    Optional<Integer> found = partitions(admin, topic);
    if (found.isPresent()) {
      return new Standing(topic, false, found.get());
    }
    try {
      get(admin.createTopics(List.of(wanted(topic))).all());
      return new Standing(topic, true, topic.partitions());
    } catch (TopicExistsException raced) {
      return new Standing(topic, false, partitions(admin, topic).orElse(topic.partitions()));
    }
  }

  private static Optional<Integer> partitions(Admin admin, Topic topic) {
    try {
      var described = get(admin.describeTopics(List.of(topic.topicName())).allTopicNames());
      return described.values().stream().map(found -> found.partitions().size()).findFirst();
    } catch (UnknownTopicOrPartitionException missing) {
      return Optional.empty();
    }
  }

  private static NewTopic wanted(Topic topic) {
    return new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.<Short>empty())
        .configs(topic.config());
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while topics were created", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
