package org.nadhir.guard.access;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The guard of this service as it is configured; without keys it stands on loopback only, unless
 * that is wanted in so many words.
 */
@Singleton
class AccessRules {
  private static final Logger LOG = Logger.getLogger(AccessRules.class);
  private static final int BURST_SECONDS = 10;

  private final Guard guard;

  AccessRules(
      AccessConfig config,
      AccessKeys keys,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
          boolean tokens) {
    List<String> hosts = new ArrayList<>(config.hosts().orElse(List.of()));
    hosts.add(host);
    config.ownAddress().ifPresent(hosts::add);
    Guard.Settings settings =
        new Guard.Settings(paths(config), new Origins(hosts), tokens, rate(config));
    guard =
        new Guard(
            settings, keys::current, new Allowances(TimeMeter.SYSTEM_NANOTIME), Clock.systemUTC());
    checkExposure(host, config.unprotected());
  }

  Guard guard() {
    return guard;
  }

  private void checkExposure(String host, boolean wanted) {
    if (guard.isProtected() || isLoopback(host)) {
      return;
    }
    if (!wanted) {
      throw new IllegalStateException(
          ("quarkus.http.host: '%s', and callers need no key; allowed: 127.0.0.1; or keys by"
                  + " nadhir.access.keys-file or NADHIR_ACCESS_READ_KEY, NADHIR_ACCESS_WRITE_KEY,"
                  + " NADHIR_ACCESS_ADMIN_KEY; or nadhir.access.unprotected=true if everybody who"
                  + " reaches the port may do everything")
              .formatted(host));
    }
    LOG.warnf(
        "UNPROTECTED: everybody who reaches this port may do everything host=%s; keys:"
            + " docs/security.md",
        host);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static Paths paths(AccessConfig config) {
    List<String> paths = new ArrayList<>(config.openPaths().orElse(List.of()));
    paths.addAll(config.publicFiles().orElse(List.of()));
    return new Paths(paths);
  }

  private static @Nullable Rate rate(AccessConfig config) {
    OptionalLong perSecond = config.rate();
    if (perSecond.isEmpty()) {
      return null;
    }
    long burst = config.burst().orElse(Math.min(Rate.MOST, perSecond.getAsLong() * BURST_SECONDS));
    try {
      return new Rate(perSecond.getAsLong(), burst);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "nadhir.access.rate, nadhir.access.burst: " + e.getMessage(), e);
    }
  }
}
