package org.nadhir.alert.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.KeyType;
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

  /** The report speaks of at least one key that a rule counts by. */
  void spread() {
    registry.counter("nadhir.reports.spread").increment();
  }

  /** The report speaks of no such key. */
  void silent() {
    registry.counter("nadhir.reports.silent").increment();
  }

  void setAside(Reason reason) {
    registry.counter("nadhir.reports.set.aside", "reason", reason.code()).increment();
  }

  /** A command that cannot be used. */
  void commandSetAside() {
    registry.counter("nadhir.commands.set.aside", "reason", Reason.UNREADABLE.code()).increment();
  }

  void observed(AlertKey key, String fate) {
    registry.counter("nadhir.reports.counted", "theatre", theatre(key), "fate", fate).increment();
  }

  void undecided(AlertKey key) {
    registry.counter("nadhir.decisions.failed", "theatre", theatre(key)).increment();
  }

  /** The theatre; of the keys that are none, of which there may be many, only what they are. */
  private static String theatre(AlertKey key) {
    return key.type() == KeyType.THEATRE ? key.name() : key.type().code();
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

  /** What a rule measures on a theatre; other keys are too many for gauges. */
  void score(AlertKey key, String rule, double value) {
    if (key.type() == KeyType.THEATRE) {
      gauge("nadhir.theatre.score", Tags.of("theatre", key.name(), "rule", rule), value);
    }
  }

  /** How many alerts are on at a theatre. */
  void firing(AlertKey key, Severity severity, long count) {
    if (key.type() == KeyType.THEATRE) {
      Tags tags = Tags.of("theatre", key.name(), "severity", severity.code());
      gauge("nadhir.alerts.firing", tags, count);
    }
  }

  /** The theatre has moved to another instance, which shows it from there on. */
  void gone(AlertKey key) {
    Tag tag = Tag.of("theatre", key.name());
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
