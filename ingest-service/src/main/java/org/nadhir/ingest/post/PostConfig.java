package org.nadhir.ingest.post;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of {@code POST /articles}. */
@ConfigMapping(prefix = "nadhir.ingest.post")
public interface PostConfig {
  /** Number of posts that are read at once; more are answered 503. */
  @WithDefault("128")
  int callers();

  /** Largest body of a single article or document, expanded. */
  @WithDefault("4M")
  MemorySize largestDocument();

  /** Longest line of many articles; a longer one is rejected, the others are not. */
  @WithDefault("2M")
  MemorySize longestLine();

  /** Largest body of many articles, expanded. */
  @WithDefault("1G")
  MemorySize largestBody();
}
