package org.nadhir.alert.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** How often rules were reloaded, by outcome, and since when those in force are. */
@Singleton
final class RulesMetrics {
  private static final String RELOADS = "nadhir.rules.reloads";

  private final MeterRegistry registry;

  RulesMetrics(MeterRegistry registry, RunningRules rules) {
    this.registry = registry;
    Gauge.builder("nadhir.rules.broken", rules, r -> r.standing().problems().isEmpty() ? 0 : 1)
        .description("1 while the files have mistakes and the rules before them are in force")
        .register(registry);
    Gauge.builder("nadhir.rules.loaded", rules, r -> r.standing().loadedAt().getEpochSecond())
        .baseUnit("timestamp_seconds")
        .description("When the rules in force were loaded, in seconds since 1970")
        .register(registry);
    for (RunningRules.Outcome outcome : RunningRules.Outcome.values()) {
      count(outcome, 0);
    }
  }

  void looked(RunningRules.Outcome outcome) {
    count(outcome, 1);
  }

  private void count(RunningRules.Outcome outcome, int times) {
    if (outcome != RunningRules.Outcome.UNCHANGED) {
      String code = outcome.name().toLowerCase(Locale.ROOT);
      registry.counter(RELOADS, "outcome", code).increment(times);
    }
  }
}
