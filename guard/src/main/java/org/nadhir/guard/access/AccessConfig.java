package org.nadhir.guard.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Settings of who may call. */
@ConfigMapping(prefix = "nadhir.access")
public interface AccessConfig {
  /** File of keys; see docs/security.md. */
  Optional<Path> keysFile();

  /** A key of role read, in clear. */
  Optional<String> readKey();

  /** A key of role write, in clear. */
  Optional<String> writeKey();

  /** A key of role admin, in clear. */
  Optional<String> adminKey();

  /** A key of role read that instances of one service show each other, in clear. */
  Optional<String> peerKey();

  /** Whether the service may listen on other addresses than loopback without any key. */
  @WithDefault("false")
  boolean unprotected();

  /** Paths, each with what lies below, that need no key. */
  Optional<List<String>> openPaths();

  /** Paths of files that hold no data, such as a page that asks for a key. */
  Optional<List<String>> publicFiles();

  /** Names of this service whose pages may use it. */
  Optional<List<String>> hosts();

  /** By which address the other instances of this service call it. */
  Optional<String> ownAddress();

  /** Largest body of any request. */
  @WithDefault("1M")
  MemorySize largestBody();

  /** Requests per second of a caller without a rate of its own; none is no bound. */
  OptionalLong rate();

  /** How many of them may come at once; ten seconds of the rate by default. */
  OptionalLong burst();
}
