package org.nadhir.cli.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.nadhir.contracts.Topic;

/**
 * Waits until every service has read everything that was written for it, and nothing has been told
 * for a while since then.
 */
public final class Settled {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Admin admin;
  private final Committed committed;

  private Settled(Admin admin, Committed committed) {
    this.admin = admin;
    this.committed = committed;
  }

  /**
   * Waits for it.
   *
   * @throws IllegalStateException if it does not come about
   */
  public static void waitFor(String bootstrap) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        Committed committed = new Committed(bootstrap)) {
      new Settled(admin, committed).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await() throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int told = -1;
    long quietSince = System.nanoTime();
    while (told < 0 || System.nanoTime() - quietSince < QUIET.toNanos()) {
      int now = allRead() ? committed.all(Topic.Names.ALERTS).size() : -1;
      if (now < 0 || now != told) {
        quietSince = System.nanoTime();
      }
      told = now;
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not settled within " + PATIENCE);
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private boolean allRead() throws InterruptedException, ExecutionException {
    return hasRead("nlp-service", List.of(Topic.Names.ARTICLES))
        && hasRead("alert-service", topicsOfAlerting());
  }

  private List<String> topicsOfAlerting() {
    List<String> topics = new ArrayList<>(List.of(Topic.Names.SIGNALS));
    committed.topics().stream()
        .filter(topic -> topic.startsWith("alert-service-") && topic.endsWith("-repartition"))
        .forEach(topics::add);
    return topics;
  }

  /** Behind the last record there may be marks of transactions, which nobody reads. */
  private boolean hasRead(String group, List<String> topics)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> offsets = new HashMap<>();
    topics.stream()
        .flatMap(topic -> committed.partitions(topic).stream())
        .forEach(p -> offsets.put(p, read.get(p) == null ? 0L : read.get(p).offset()));
    return committed.endsAt(offsets);
  }
}
