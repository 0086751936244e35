package org.nadhir.ingest.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the way in. */
@ConfigMapping(prefix = "nadhir.ingest")
public interface IntakeConfig {
  /** File with the outlets and their feeds, in place of the bundled one. */
  Optional<Path> sources();

  /** How long a post waits for Kafka before it is answered 503. */
  @WithDefault("10s")
  Duration patience();

  /** Number of articles on their way to Kafka above which posts are answered 503 at once. */
  @WithDefault("4096")
  int inFlight();

  /**
   * Memory for what is posted and has not been acknowledged: one half for bodies that are being
   * read, the other for articles on their way to Kafka. Posts beyond it are answered 503.
   */
  @WithDefault("48M")
  MemorySize memory();
}
