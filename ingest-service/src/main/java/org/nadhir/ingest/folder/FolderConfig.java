package org.nadhir.ingest.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the folder that is replayed and watched. */
@ConfigMapping(prefix = "nadhir.ingest.folder")
interface FolderConfig {
  /** Folder to replay at start; nothing is replayed without one. */
  Optional<Path> path();

  /** Articles per second, at most. */
  @WithDefault("5")
  double rate();

  /** Whether files that appear later are taken too. */
  @WithDefault("false")
  boolean watch();

  /** How often a watched folder is looked through. */
  @WithDefault("5s")
  Duration every();

  /** How long the size and the time of a file in a watched folder stay before it is complete. */
  @WithDefault("2s")
  Duration settle();

  /**
   * File, outside the folder, in which it is remembered across restarts what was taken; without one
   * all is read again after a restart, and recognised as duplicates.
   */
  Optional<Path> memory();
}
