package org.nadhir.alert.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the service under {@code nadhir}. */
@ConfigMapping(prefix = "nadhir")
interface AlertConfig {

  /** File with theatres instead of those that come with Nadhir. */
  Optional<Path> theatres();

  /** Folder of the lexicon's overlay, the same as for nlp-service: it may hold theatres. */
  @WithName("nlp.overlay")
  Optional<Path> overlay();

  /** Settings of alerting. */
  Alerting alert();

  /** Settings under {@code nadhir.alert}. */
  interface Alerting {

    /** File with rules instead of those that come with Nadhir. */
    Optional<Path> rules();

    /** How often the files of rules and theatres are looked at; 0 for never after the start. */
    @WithDefault("10s")
    Duration reloadEvery();

    /** How far back news still corrects the history, in event time from the latest on its key. */
    @WithDefault("180D")
    Duration horizon();

    /**
     * Folder of the state stores; {@code .nadhir/state} if absent. Read by the stream's settings.
     */
    Optional<Path> stateDir();

    /** Where other instances reach this one, as host:port. Read by the stream's settings. */
    Optional<String> advertisedAddress();
  }
}
