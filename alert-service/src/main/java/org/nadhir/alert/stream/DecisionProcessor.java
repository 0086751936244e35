package org.nadhir.alert.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.alert.alert.Decision;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Theatre;

/** Keeps the desks of the theatres of one partition, and stores what they hold. */
final class DecisionProcessor implements Processor<String, Entry, String, Alert> {
  private static final Logger LOG = Logger.getLogger(DecisionProcessor.class);
  private static final Duration LIVE_TICK = Duration.ofSeconds(1);

  private final Settings settings;
  private final StreamMetrics metrics;
  private final Map<String, Desk> desks = new TreeMap<>();
  private ProcessorContext<String, Alert> context;
  private KeyValueStore<String, Observation> observations;
  private KeyValueStore<String, StoredDecisions> decisions;
  private EventClock clock;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process.
  DecisionProcessor(Settings settings, StreamMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    this.observations = context.getStateStore(StoreName.OBSERVATIONS);
    this.decisions = context.getStateStore(StoreName.DECISIONS);
    this.clock = new EventClock(context.getStateStore(StoreName.CLOCK));
    restoreAll();
    context.schedule(LIVE_TICK, PunctuationType.WALL_CLOCK_TIME, this::wallClock);
  }

  private void restoreAll() {
    desks.clear();
    try (KeyValueIterator<String, StoredDecisions> all = decisions.all()) {
      all.forEachRemaining(stored -> restore(stored.key));
    }
  }

  private void restore(String theatre) {
    Desk desk = desk(theatre);
    StoredDecisions stored = decisions.get(theatre);
    if (desk == null || stored == null) {
      return;
    }
    try (KeyValueIterator<String, Observation> range =
        observations.range(StoreName.first(theatre), StoreName.last(theatre))) {
      range.forEachRemaining(kv -> desk.restore(kv.value));
    }
    desk.restore(stored.byRule());
    measure(theatre, desk);
  }

  @Override
  public void process(Record<String, Entry> record) {
    Entry entry = record.value();
    Instant wall = Instant.ofEpochMilli(context.currentSystemTimeMs());
    if (entry.tick() != null) {
      clock.tick(entry.tick(), entry.fresh());
      advance(clock.now(wall), record.timestamp());
    }
    if (entry.observation() != null) {
      observe(record.key(), entry.observation(), clock.now(wall), record.timestamp());
    }
  }

  private void observe(String theatre, Observation observation, Instant now, long timestamp) {
    Desk desk = desk(theatre);
    if (desk == null) {
      return;
    }
    Desk.Outcome outcome;
    try {
      outcome = desk.observe(observation, now);
    } catch (RuntimeException e) {
      setAside(theatre, observation, e);
      return;
    }
    metrics.observed(theatre, outcome.fate().name().toLowerCase(java.util.Locale.ROOT));
    if (outcome.fate() == Desk.Fate.BEYOND_HORIZON) {
      metrics.setAside(Reason.BEYOND_HORIZON);
      return;
    }
    if (outcome.fate() == Desk.Fate.COUNTED || !outcome.forgotten().isEmpty()) {
      outcome.forgotten().forEach(old -> observations.delete(key(theatre, old)));
      observations.put(key(theatre, observation), observation);
      store(theatre, desk, outcome.messages(), timestamp);
    }
  }

  /** One observation that cannot be decided on stops nothing; the desk is put back as stored. */
  private void setAside(String theatre, Observation observation, RuntimeException failure) {
    LOG.errorf(
        failure,
        "observation set aside reason=%s theatre=%s article=%s",
        Reason.UNDECIDABLE.code(),
        theatre,
        observation.articleId());
    metrics.setAside(Reason.UNDECIDABLE);
    desks.remove(theatre);
    restore(theatre);
  }

  private void wallClock(long wallMillis) {
    if (clock.isLive()) {
      advance(clock.now(Instant.ofEpochMilli(wallMillis)), wallMillis);
    }
  }

  private void advance(Instant now, long timestamp) {
    desks.forEach(
        (theatre, desk) -> {
          if (desk.due().filter(due -> !due.isAfter(now)).isPresent()) {
            store(theatre, desk, desk.advance(now), timestamp);
          }
        });
  }

  private void store(String theatre, Desk desk, List<Alert> messages, long timestamp) {
    decisions.put(theatre, new StoredDecisions(desk.decisions()));
    messages.forEach(
        alert -> {
          metrics.told(alert);
          context.forward(new Record<>(alert.id(), alert, timestamp));
        });
    measure(theatre, desk);
  }

  private void measure(String theatre, Desk desk) {
    for (Rule rule : settings.rules().rules()) {
      Decision decision = desk.decisions().get(rule.id());
      metrics.score(theatre, rule.id(), decision == null ? 0 : decision.track().value());
    }
    for (Severity severity : Severity.values()) {
      metrics.firing(theatre, severity, firing(desk, severity));
    }
  }

  private static long firing(Desk desk, Severity severity) {
    return desk.decisions().values().stream()
        .flatMap(decision -> decision.told().values().stream())
        .filter(
            alert -> alert.state() == AlertState.FIRING || alert.state() == AlertState.RECOVERING)
        .filter(alert -> alert.severity() == severity)
        .count();
  }

  private @Nullable Desk desk(String theatre) {
    Desk known = desks.get(theatre);
    if (known != null) {
      return known;
    }
    Theatre found = settings.theatres().find(theatre).orElse(null);
    if (found == null) {
      return null;
    }
    Desk desk = new Desk(new AlertKey(found), settings.rules(), settings.horizon());
    desks.put(theatre, desk);
    return desk;
  }

  private static String key(String theatre, Observation observation) {
    return StoreName.observation(theatre, observation.at(), observation.articleId());
  }
}
