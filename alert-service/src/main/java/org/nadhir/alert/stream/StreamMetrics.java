package org.nadhir.alert.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Severity;

/**
 * The books of the stream: received = spread + silent + set aside by reason, and what was decided.
 */
@Singleton
final class StreamMetrics {
  private final MeterRegistry registry;
  private final Map<Tags, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

  StreamMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Reason reason : Reason.values()) {
      registry.counter("nadhir.reports.set.aside", "reason", reason.code());
    }
  }

  void received() {
    registry.counter("nadhir.reports.received").increment();
  }

  /** The report speaks of at least one theatre. */
  void spread() {
    registry.counter("nadhir.reports.spread").increment();
  }

  /** The report speaks of no theatre. */
  void silent() {
    registry.counter("nadhir.reports.silent").increment();
  }

  void setAside(Reason reason) {
    registry.counter("nadhir.reports.set.aside", "reason", reason.code()).increment();
  }

  void observed(String theatre, String fate) {
    registry.counter("nadhir.reports.counted", "theatre", theatre, "fate", fate).increment();
  }

  void undecided(String theatre) {
    registry.counter("nadhir.decisions.failed", "theatre", theatre).increment();
  }

  void told(Alert alert) {
    registry
        .counter(
            "nadhir.alert.transitions",
            Tags.of("rule", alert.rule())
                .and("state", alert.state().code())
                .and("severity", alert.severity().code()))
        .increment();
  }

  void score(String theatre, String rule, double value) {
    gauge("nadhir.theatre.score", Tags.of("theatre", theatre, "rule", rule), value);
  }

  void firing(String theatre, Severity severity, long count) {
    gauge("nadhir.alerts.firing", Tags.of("theatre", theatre, "severity", severity.code()), count);
  }

  /** The theatre has moved to another instance, which shows it from there on. */
  void gone(String theatre) {
    Tag tag = Tag.of("theatre", theatre);
    gauges.forEach(
        (tags, value) -> {
          if (tags.stream().anyMatch(tag::equals)) {
            value.set(Double.NaN);
          }
        });
  }

  private void gauge(String name, Tags tags, double value) {
    gauges
        .computeIfAbsent(
            tags.and("__name", name),
            key -> {
              AtomicReference<Double> holder = new AtomicReference<>(value);
              registry.gauge(name, tags, holder, AtomicReference::get);
              return holder;
            })
        .set(value);
  }
}
