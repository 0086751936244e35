package org.nadhir.ingest.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the folder replay. */
@ConfigMapping(prefix = "nadhir.ingest.folder")
interface FolderConfig {
  /** Folder to replay at start; nothing is replayed without one. */
  Optional<Path> path();

  /** Articles per second. */
  @WithDefault("5")
  double rate();
}
