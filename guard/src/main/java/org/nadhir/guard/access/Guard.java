package org.nadhir.guard.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides over requests.
 *
 * <p>With keys, or with tokens of an identity provider, a caller needs a role for what is asked.
 * Without either, everybody on this machine may do everything, but no page of another site may use
 * their browser for it.
 */
final class Guard {
  private final Settings settings;
  private final Supplier<Keys> keys;
  private final Allowances allowances;
  private final InstantSource clock;

  /**
   * What a guard goes by.
   *
   * @param open paths that need no key
   * @param origins whose pages may ask
   * @param tokens whether an identity provider looks at what is no key
   * @param rate of callers without a rate of their own
   */
  record Settings(Paths open, Origins origins, boolean tokens, @Nullable Rate rate) {}

  Guard(Settings settings, Supplier<Keys> keys, Allowances allowances, InstantSource clock) {
    this.settings = settings;
    this.keys = keys;
    this.allowances = allowances;
    this.clock = clock;
  }

  /** Whether callers are asked who they are. */
  boolean isProtected() {
    return settings.tokens() || !keys.get().isEmpty();
  }

  /** Decides before anybody else has seen the request. */
  Decision decide(Asked asked) {
    if (asked.hosts().size() > 1) {
      return new Decision.Refuse(Refusal.BAD_HOST, "Host: stands twice; allowed: once");
    }
    if (!isProtected()) {
      return unprotected(asked);
    }
    if (settings.open().contain(asked.path()) && asked.isSafe()) {
      return new Decision.Pass(Caller.ANYBODY);
    }
    String presented = asked.presented();
    if (presented == null) {
      return settings.tokens() ? new Decision.AskIdentity() : noKey();
    }
    return byKey(asked, presented);
  }

  private Decision unprotected(Asked asked) {
    if (!settings.origins().isOurs(asked.host())) {
      String detail = "Host: '%s'; allowed: localhost, an address, and nadhir.access.hosts";
      return new Decision.Refuse(Refusal.FOREIGN_HOST, detail.formatted(asked.host()));
    }
    return isForeign(asked) ? foreign(asked) : within(asked, Caller.ANYBODY);
  }

  private boolean isForeign(Asked asked) {
    return !asked.isSafe()
        && settings.origins().isForeign(asked.origin(), asked.host(), asked.site());
  }

  private static Decision foreign(Asked asked) {
    String detail = "Origin: '%s'; allowed: the service's own, and nadhir.access.hosts";
    return new Decision.Refuse(Refusal.FOREIGN_ORIGIN, detail.formatted(asked.origin()));
  }

  private static Decision noKey() {
    String detail = "Authorization: is missing; allowed: Bearer and a key, or the key as X-API-Key";
    return new Decision.Refuse(Refusal.NO_KEY, detail);
  }

  private Decision byKey(Asked asked, String presented) {
    AccessKey key = keys.get().find(presented).orElse(null);
    if (key == null) {
      boolean mayBeToken = settings.tokens() && asked.apiKey() == null;
      return mayBeToken
          ? new Decision.AskIdentity()
          : new Decision.Refuse(Refusal.BAD_KEY, "key: is none of ours; allowed: a key in force");
    }
    if (key.isExpired(clock.instant())) {
      String detail = "key: '%s' expired at %s; allowed: a key in force";
      return new Decision.Refuse(Refusal.EXPIRED_KEY, detail.formatted(key.name(), key.expires()));
    }
    Rate rate = key.rate() == null ? settings.rate() : key.rate();
    return within(
        asked, new Caller(key.name(), key.roles(), allowances.of("key " + key.name(), rate)));
  }

  /** Decides over somebody whom the identity provider knows; nobody if it knows none. */
  Decision byIdentity(Asked asked, @Nullable String name, Set<String> roles) {
    if (name == null) {
      return noKey();
    }
    if (isForeign(asked)) {
      return foreign(asked);
    }
    Set<Role> known =
        roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
    return within(asked, new Caller(name, known, allowances.of("token " + name, settings.rate())));
  }

  private static Decision within(Asked asked, Caller caller) {
    Set<Role> enough = Role.thatMay(asked.method(), asked.path());
    if (caller.roles().stream().noneMatch(enough::contains)) {
      return new Decision.Refuse(
          Refusal.ROLE,
          "role: '%s' has %s; allowed for %s %s: %s"
              .formatted(
                  caller.name(),
                  codes(caller.roles()),
                  asked.method(),
                  asked.path(),
                  codes(enough)));
    }
    Duration wait = caller.allowance().take();
    return wait.isZero() ? new Decision.Pass(caller) : tooMany(caller, wait);
  }

  private static Decision tooMany(Caller caller, Duration wait) {
    String detail = "rate: '%s' asks too often; allowed: again after Retry-After";
    return new Decision.Refuse(Refusal.RATE, detail.formatted(caller.name()), wait);
  }

  private static String codes(Set<Role> roles) {
    return roles.isEmpty()
        ? "no role"
        : roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)).stream()
            .collect(Collectors.joining(", "));
  }
}
