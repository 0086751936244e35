package org.nadhir.ingest.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.nadhir.contracts.Topic;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.schedule.Hosts;

/** The feeds of the list of sources, and which partition each belongs to. */
final class Feeds {
  private final List<FeedSource> all;

  Feeds(List<FeedSource> all) {
    this.all = List.copyOf(all);
  }

  /** All of them, also those that are not enabled. */
  List<FeedSource> all() {
    return all;
  }

  /** The feed of this id. */
  Optional<FeedSource> find(String id) {
    return all.stream().filter(feed -> feed.id().equals(id)).findFirst();
  }

  /** Those of a partition that are enabled. */
  List<FeedSource> of(int partition) {
    return all.stream()
        .filter(FeedSource::enabled)
        .filter(feed -> partition(feed.url()) == partition)
        .toList();
  }

  /** The partition of a feed's host, so that all feeds of one host are asked by one instance. */
  static int partition(URI url) {
    byte[] host = Hosts.of(url).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(host)) % Topic.FEEDS.partitions();
  }
}
