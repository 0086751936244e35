package org.nadhir.nlp.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the service under {@code nadhir}. */
@ConfigMapping(prefix = "nadhir")
interface NlpConfig {
  /** File of theatres; those that come with Nadhir where absent. */
  Optional<Path> theatres();

  /** Settings of tagging. */
  Nlp nlp();

  /** Settings under {@code nadhir.nlp}. */
  interface Nlp {
    /** Folder of the whole lexicon; the one that comes with Nadhir where absent. */
    Optional<Path> lexicon();

    /** Folder of an operator's own entries, names and theatres; none where absent. */
    Optional<Path> overlay();

    /** Processor time that one article may take; a longer one is set aside. */
    @WithDefault("500ms")
    Duration budget();

    /** How often the overlay's folder is looked at; 0 for never again after the start. */
    @WithDefault("5s")
    Duration reloadEvery();
  }
}
