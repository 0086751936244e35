package org.nadhir.guard.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that configuration gives in clear, as containers are given secrets. */
final class ConfiguredKeys {
  /** Shortest key in clear: 20 random characters cannot be guessed. */
  static final int SHORTEST = 20;

  private final List<AccessKey> keys = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  private ConfiguredKeys() {}

  /**
   * Those keys.
   *
   * @throws InvalidKeysException with all mistakes
   */
  static List<AccessKey> of(AccessConfig config) {
    ConfiguredKeys read = new ConfiguredKeys();
    read.add("read", Role.READ, config.readKey());
    read.add("write", Role.WRITE, config.writeKey());
    read.add("admin", Role.ADMIN, config.adminKey());
    read.add("peer", Role.READ, config.peerKey());
    if (!read.mistakes.isEmpty()) {
      throw new InvalidKeysException(read.mistakes);
    }
    return read.keys;
  }

  private void add(String name, Role role, Optional<String> configured) {
    String key = configured.map(String::strip).orElse("");
    if (key.isEmpty()) {
      return;
    }
    if (key.length() < SHORTEST) {
      mistakes.add(
          "nadhir.access.%s-key: has %d characters; allowed: %d random ones or more"
              .formatted(name, key.length(), SHORTEST));
    }
    AccessKey made = AccessKey.ofClear(name, role, key);
    keys.stream()
        .filter(other -> other.sha256().equals(made.sha256()))
        .forEach(
            other ->
                mistakes.add(
                    "nadhir.access.%s-key: is that of %s; allowed: a key of its own"
                        .formatted(name, other.name())));
    keys.add(made);
  }
}
