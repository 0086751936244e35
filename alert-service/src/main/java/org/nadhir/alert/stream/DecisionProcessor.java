package org.nadhir.alert.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private KeyValueStore<String, StoredDecision> decisions;
  private KeyValueStore<String, Alert> told;
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
    this.told = context.getStateStore(StoreName.TOLD);
    this.clock = new EventClock(context.getStateStore(StoreName.CLOCK));
    restoreAll();
    context.schedule(LIVE_TICK, PunctuationType.WALL_CLOCK_TIME, this::wallClock);
  }

  private void restoreAll() {
    desks.clear();
    Set<String> theatres = new TreeSet<>();
    try (KeyValueIterator<String, StoredDecision> all = decisions.all()) {
      all.forEachRemaining(stored -> theatres.add(StoreName.theatre(stored.key)));
    }
    theatres.forEach(this::restore);
  }

  private void restore(String theatre) {
    Desk desk = desk(theatre);
    if (desk == null) {
      return;
    }
    try (KeyValueIterator<String, Observation> range =
        observations.range(StoreName.first(theatre), StoreName.last(theatre))) {
      range.forEachRemaining(kv -> desk.restore(kv.value));
    }
    desk.restore(stored(theatre));
    measure(theatre, desk);
  }

  private Map<String, Decision> stored(String theatre) {
    Map<String, Decision> stored = new TreeMap<>();
    for (Rule rule : settings.rules().rules()) {
      StoredDecision decision = decisions.get(StoreName.decision(theatre, rule.id()));
      if (decision != null) {
        stored.put(
            rule.id(),
            new Decision(decision.ruleVersion(), decision.track(), told(theatre, rule.id())));
      }
    }
    return stored;
  }

  private Map<String, Alert> told(String theatre, String rule) {
    Map<String, Alert> alerts = new LinkedHashMap<>();
    try (KeyValueIterator<String, Alert> range =
        told.range(StoreName.first(theatre, rule), StoreName.last(theatre, rule))) {
      range.forEachRemaining(kv -> alerts.put(kv.value.id(), kv.value));
    }
    return alerts;
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
      forget(theatre, desk, outcome.forgotten());
      observations.put(key(theatre, observation), observation);
      store(theatre, desk, outcome.messages(), timestamp);
    }
  }

  private void forget(String theatre, Desk desk, List<Observation> old) {
    old.forEach(observation -> observations.delete(key(theatre, observation)));
    if (!old.isEmpty()) {
      desk.decisions()
          .forEach(
              (rule, decision) ->
                  told(theatre, rule).values().stream()
                      .filter(alert -> !decision.told().containsKey(alert.id()))
                      .forEach(alert -> told.delete(StoreName.told(theatre, alert))));
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
    desk.decisions()
        .forEach(
            (rule, decision) ->
                decisions.put(
                    StoreName.decision(theatre, rule),
                    new StoredDecision(decision.ruleVersion(), decision.track())));
    messages.forEach(
        alert -> {
          told.put(StoreName.told(theatre, alert), alert);
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
