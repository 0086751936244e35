package org.nadhir.cli.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Waits until every service has read everything that was written for it. */
final class Settled {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Admin admin;

  Settled(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  static void waitFor(String bootstrap) {
    Settled settled = new Settled(bootstrap);
    try (Admin open = settled.admin) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(250))
          .during(Duration.ofSeconds(1))
          .until(() -> settled.hasRead("nlp-service") && settled.hasRead("alert-service"));
    }
  }

  /** The last offset of a partition that is written in transactions is a marker, not a record. */
  private boolean hasRead(String group) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> read =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get()
            .entrySet()
            .stream()
            .filter(e -> e.getValue() != null)
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    Map<TopicPartition, OffsetSpec> latest =
        read.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
    var ends = admin.listOffsets(latest).all().get();
    return !read.isEmpty()
        && read.entrySet().stream()
            .allMatch(
                e ->
                    e.getValue()
                        >= ends.get(e.getKey()).offset()
                            - (e.getKey().topic().endsWith("-repartition") ? 1 : 0));
  }
}
