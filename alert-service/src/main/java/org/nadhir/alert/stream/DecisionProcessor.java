package org.nadhir.alert.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
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

/** Keeps the desks of the theatres of one partition, stores what they hold, sends what they say. */
final class DecisionProcessor implements Processor<String, Entry, String, Alert> {
  private static final Logger LOG = Logger.getLogger(DecisionProcessor.class);
  private static final Duration LIVE_TICK = Duration.ofSeconds(1);

  private final Settings settings;
  private final StreamMetrics metrics;
  private final Map<String, Desk> desks = new TreeMap<>();
  private ProcessorContext<String, Alert> context;
  private DeskStore store;
  private EventClock clock;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process.
  DecisionProcessor(Settings settings, StreamMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    this.store = new DeskStore(context);
    this.clock = new EventClock(context.getStateStore(StoreName.CLOCK));
    desks.clear();
    store.theatres().forEach(this::desk);
    context.schedule(LIVE_TICK, PunctuationType.WALL_CLOCK_TIME, this::wallClock);
  }

  @Override
  public void process(Record<String, Entry> record) {
    Entry entry = record.value();
    Instant wall = Instant.ofEpochMilli(context.currentSystemTimeMs());
    if (entry.tick() != null) {
      clock.tick(entry.tick(), entry.fresh());
      advance(clock.now(wall), record.timestamp());
    }
    Desk desk = desk(record.key());
    if (entry.observation() != null && desk != null) {
      observe(desk, entry.observation(), clock.now(wall), record.timestamp());
    }
  }

  private void observe(Desk desk, Observation observation, Instant now, long timestamp) {
    Desk.Outcome outcome;
    try {
      outcome = desk.observe(observation, now);
    } catch (RuntimeException e) {
      setAside(desk, observation, e);
      return;
    }
    metrics.observed(desk.key().name(), outcome.fate().name().toLowerCase(Locale.ROOT));
    if (outcome.fate() == Desk.Fate.BEYOND_HORIZON) {
      metrics.setAside(Reason.BEYOND_HORIZON);
      return;
    }
    if (outcome.fate() == Desk.Fate.COUNTED || !outcome.forgotten().isEmpty()) {
      store.store(desk, observation, outcome.forgotten());
      tell(desk, outcome.messages(), timestamp);
    }
  }

  /** One observation that cannot be decided on stops nothing; the desk is put back as stored. */
  private void setAside(Desk desk, Observation observation, RuntimeException failure) {
    String theatre = desk.key().name();
    LOG.errorf(
        failure,
        "observation set aside reason=%s theatre=%s article=%s",
        Reason.UNDECIDABLE.code(),
        theatre,
        observation.articleId());
    metrics.setAside(Reason.UNDECIDABLE);
    desks.remove(theatre);
    desk(theatre);
  }

  private void wallClock(long wallMillis) {
    if (clock.isLive()) {
      advance(clock.now(Instant.ofEpochMilli(wallMillis)), wallMillis);
    }
  }

  private void advance(Instant now, long timestamp) {
    for (Desk desk : desks.values()) {
      if (desk.due().filter(due -> !due.isAfter(now)).isPresent()) {
        tell(desk, desk.advance(now), timestamp);
      }
    }
  }

  private void tell(Desk desk, List<Alert> messages, long timestamp) {
    store.store(desk, messages);
    for (Alert alert : messages) {
      metrics.told(alert);
      context.forward(new Record<>(alert.id(), alert, timestamp));
    }
    measure(desk);
  }

  private void measure(Desk desk) {
    String theatre = desk.key().name();
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
        .filter(DecisionProcessor::isOn)
        .filter(alert -> alert.severity() == severity)
        .count();
  }

  private static boolean isOn(Alert alert) {
    return alert.state() == AlertState.FIRING || alert.state() == AlertState.RECOVERING;
  }

  /** The desk of the theatre, as stored if it is not open yet; none for an unknown theatre. */
  private @Nullable Desk desk(String theatre) {
    Desk open = desks.get(theatre);
    if (open != null) {
      return open;
    }
    return settings
        .theatres()
        .find(theatre)
        .map(found -> new Desk(new AlertKey(found), settings.rules(), settings.horizon()))
        .map(this::opened)
        .orElse(null);
  }

  private Desk opened(Desk desk) {
    store.restore(desk);
    desks.put(desk.key().name(), desk);
    measure(desk);
    return desk;
  }
}
