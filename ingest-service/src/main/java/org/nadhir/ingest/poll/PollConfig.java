package org.nadhir.ingest.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of polling. */
@ConfigMapping(prefix = "nadhir.ingest.feeds")
interface PollConfig {
  /** Whether feeds are polled. Nothing is asked of anybody until the operator says so. */
  @WithDefault("false")
  boolean poll();

  /** Number of feeds and pages that are fetched at the same time. */
  @WithDefault("8")
  int parallel();

  /** Shortest time between two visits to a feed. */
  @WithDefault("2m")
  Duration atLeast();

  /** Longest time between two visits to a feed that works. */
  @WithDefault("30m")
  Duration atMost();

  /** Time between two requests to one host. */
  @WithDefault("1s")
  Duration hostPause();

  /** How long a feed fails before it is parked: asked once a day. */
  @WithDefault("3d")
  Duration parkAfter();

  /** Page or mailbox at which outlets reach the operator: it stands in the User-Agent. */
  Optional<String> contact();

  /** Networks of the operator's own that feeds and pages may be in, such as 10.1.0.0/16. */
  Optional<List<String>> allowPrivate();
}
