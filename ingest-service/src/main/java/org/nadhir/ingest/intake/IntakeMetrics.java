package org.nadhir.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.register.KnownArticles;

/** The books as metrics; every series is there from the start. */
@Singleton
class IntakeMetrics implements Books {
  private final Map<Entry, Counter> received = new EnumMap<>(Entry.class);
  private final Map<Reason, Counter> setAside = new EnumMap<>(Reason.class);
  private final Map<Dating, Counter> passedOn = new EnumMap<>(Dating.class);
  private final Counter duplicate;

  IntakeMetrics(MeterRegistry registry, KnownArticles known) {
    for (Entry entry : Entry.values()) {
      received.put(entry, registry.counter("nadhir.articles.received", "channel", entry.code()));
    }
    for (Reason reason : Reason.values()) {
      Counter counter =
          registry.counter("nadhir.articles.set.aside", "stage", "ingest", "reason", reason.code());
      setAside.put(reason, counter);
    }
    for (Dating dating : Dating.values()) {
      passedOn.put(dating, registry.counter("nadhir.articles.passed.on", "dating", dating.code()));
    }
    duplicate = registry.counter("nadhir.articles.duplicate");
    Gauge.builder("nadhir.register.articles", known, KnownArticles::size).register(registry);
  }

  @Override
  public void received(Entry entry) {
    counter(received, entry).increment();
  }

  @Override
  public void passedOn(Dating dating) {
    counter(passedOn, dating).increment();
  }

  @Override
  public void duplicate() {
    duplicate.increment();
  }

  @Override
  public void setAside(Reason reason) {
    counter(setAside, reason).increment();
  }

  private static <E extends Enum<E>> Counter counter(Map<E, Counter> counters, E key) {
    return java.util.Objects.requireNonNull(counters.get(key));
  }
}
