package org.nadhir.nlp.edge;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
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
  }
}
