package org.nadhir.alert.stream;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.alert.alert.Spread;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;

/** Sends what a report says on each key to the partition of that key, and the time to all. */
final class ReportSpreader implements Processor<String, byte[], String, Routed> {
  /** Key of what concerns all keys. */
  static final String ALL = "~all";

  private static final Duration FRESH = Duration.ofHours(48);
  private static final long TICK_MILLIS = Duration.ofMinutes(10).toMillis();

  private final Supplier<Settings> settings;
  private final StreamMetrics metrics;
  private Instant lastTick = Instant.MIN;
  private boolean freshTold;
  private ProcessorContext<String, Routed> context;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process.
  ReportSpreader(Supplier<Settings> settings, StreamMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Routed> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    metrics.received();
    SignalReport report;
    try {
      report = Json.read(Objects.requireNonNull(record.value(), "no value"), SignalReport.class);
    } catch (UncheckedIOException | NullPointerException e) {
      metrics.setAside(Reason.UNREADABLE);
      context.forward(SetAside.unreadable(record, String.valueOf(e.getMessage()), context));
      return;
    }
    spread(record, report);
  }

  private void spread(Record<String, byte[]> record, SignalReport report) {
    Instant at = report.article().publishedAt();
    Instant seen = fetchedAt(report, record);
    Optional<Spread.Reason> reason = Spread.aside(at, seen);
    if (at == null || reason.isPresent()) {
      revise(record, report, Set.of());
      metrics.setAside(reason.map(Reason::of).orElse(Reason.UNDATED));
      return;
    }
    tick(record, at, Duration.between(at, seen).compareTo(FRESH) <= 0);
    Map<AlertKey, Observation> spread = settings.get().spread().of(report);
    revise(record, report, spread.keySet());
    spread.forEach(
        (key, observation) ->
            context.forward(
                record.withKey(key.route()).withValue(new Routed.ToKey(Entry.of(observation)))));
    if (spread.isEmpty()) {
      metrics.silent();
    } else {
      metrics.spread();
    }
  }

  /**
   * Says on all keys what an article says no longer, before it says on some what it says instead.
   */
  private void revise(Record<String, byte[]> record, SignalReport report, Set<AlertKey> keys) {
    if (report.revision() > 1) {
      Set<String> routes = keys.stream().map(AlertKey::route).collect(Collectors.toSet());
      Entry entry = Entry.of(new Entry.Revised(report.articleId(), report.revision(), routes));
      context.forward(record.withKey(ALL).withValue(new Routed.ToKey(entry)));
    }
  }

  private void tick(Record<String, byte[]> record, Instant at, boolean fresh) {
    Instant time =
        Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), TICK_MILLIS) * TICK_MILLIS);
    if (time.isAfter(lastTick) || (fresh && !freshTold)) {
      lastTick = time.isAfter(lastTick) ? time : lastTick;
      freshTold |= fresh;
      Entry entry = Entry.tick(lastTick, fresh);
      context.forward(record.withKey(ALL).withValue(new Routed.ToKey(entry)));
    }
  }

  private static Instant fetchedAt(SignalReport report, Record<String, byte[]> record) {
    Instant fetchedAt = report.article().fetchedAt();
    return fetchedAt == null ? Instant.ofEpochMilli(record.timestamp()) : fetchedAt;
  }
}
