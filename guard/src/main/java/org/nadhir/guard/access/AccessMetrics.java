package org.nadhir.guard.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many requests were refused and why, and whether anybody is asked for a key. */
@Singleton
class AccessMetrics {
  private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);

  AccessMetrics(MeterRegistry registry, AccessKeys keys, AccessRules rules) {
    for (Refusal reason : Refusal.values()) {
      refused.put(reason, registry.counter("nadhir.access.refused", "reason", reason.code()));
    }
    Gauge.builder("nadhir.access.unprotected", rules, r -> r.guard().isProtected() ? 0 : 1)
        .register(registry);
    Gauge.builder("nadhir.access.keys.broken", keys, k -> k.isBroken() ? 1 : 0).register(registry);
  }

  void refused(Refusal reason) {
    Objects.requireNonNull(refused.get(reason)).increment();
  }
}
