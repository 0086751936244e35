package org.nadhir.ingest.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the register. */
@ConfigMapping(prefix = "nadhir.ingest")
public interface RegisterConfig {
  /** Number of the latest articles that duplicates are recognised among. */
  @WithDefault("200000")
  int knownArticles();
}
