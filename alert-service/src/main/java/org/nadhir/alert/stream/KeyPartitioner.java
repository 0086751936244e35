package org.nadhir.alert.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** What concerns one key goes to the partition of that key, the rest to all. */
final class KeyPartitioner implements StreamPartitioner<String, Entry> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, @Nullable Entry value, int numPartitions) {
    boolean toAll = value != null && value.isForAll();
    return Optional.of(
        toAll
            ? IntStream.range(0, numPartitions).boxed().collect(Collectors.toSet())
            : Set.of(partition(key, numPartitions)));
  }

  private static int partition(String key, int numPartitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % numPartitions;
  }
}
