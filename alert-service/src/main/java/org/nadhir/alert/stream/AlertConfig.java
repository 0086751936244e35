package org.nadhir.alert.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the alert-service. */
@ConfigMapping(prefix = "nadhir.alert")
interface AlertConfig {

  /** File with rules instead of those that come with Nadhir. */
  Optional<Path> rules();

  /** File with theatres instead of those that come with Nadhir. */
  Optional<Path> theatres();

  /** How long what articles said is kept, in event time back from the latest on its theatre. */
  @WithDefault("180D")
  Duration horizon();

  /** Folder of the state stores; {@code .nadhir/state} if absent. Read by the stream's settings. */
  Optional<Path> stateDir();

  /** Where other instances reach this one, as host:port. Read by the stream's settings. */
  Optional<String> advertisedAddress();
}
