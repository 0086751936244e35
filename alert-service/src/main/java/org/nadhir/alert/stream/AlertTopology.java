package org.nadhir.alert.stream;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.Announcements;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/** The topology from {@code news.signals} to {@code news.alerts}. */
public final class AlertTopology {
  private static final Serde<String> STRING = Serdes.String();
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  /** Desks that stay open on a partition: enough for the keys of which there is news today. */
  private static final int OPEN = 300;

  private final Supplier<Settings> settings;
  private final StreamMetrics metrics;
  private final int open;

  AlertTopology(Supplier<Settings> settings, StreamMetrics metrics) {
    this(settings, metrics, OPEN);
  }

  AlertTopology(Supplier<Settings> settings, StreamMetrics metrics, int open) {
    this.settings = settings;
    this.metrics = metrics;
    this.open = open;
  }

  /** Builds it. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, Routed> reports = reports(builder);
    KStream<String, Routed> commands = commands(builder);
    setAside(reports, Topic.Names.SIGNALS_DLQ);
    setAside(commands, Topic.Names.ALERTS_DLQ);
    publish(decide(byKey(reports.merge(commands))));
    return builder.build();
  }

  private KStream<String, Routed> reports(StreamsBuilder builder) {
    return builder.stream(Topic.Names.SIGNALS, Consumed.with(STRING, BYTES))
        .process(() -> new ReportSpreader(settings, metrics));
  }

  private KStream<String, Routed> commands(StreamsBuilder builder) {
    return builder.stream(Topic.Names.ALERTS_COMMANDS, Consumed.with(STRING, BYTES))
        .process(() -> new CommandReader(settings, metrics));
  }

  private static void setAside(KStream<String, Routed> routed, String topic) {
    routed
        .filter((key, value) -> value instanceof Routed.Aside)
        .mapValues(value -> ((Routed.Aside) value).value())
        .to(topic, Produced.with(STRING, BYTES));
  }

  private KStream<String, Entry> byKey(KStream<String, Routed> routed) {
    return routed
        .filter((key, value) -> value instanceof Routed.ToKey)
        .mapValues(value -> ((Routed.ToKey) value).entry())
        .repartition(
            Repartitioned.<String, Entry>as("by-key")
                .withKeySerde(STRING)
                .withValueSerde(JsonSerde.of(Entry.class))
                .withStreamPartitioner(new KeyPartitioner())
                .withNumberOfPartitions(Topic.SIGNALS.partitions()));
  }

  private KStream<String, Alert> decide(KStream<String, Entry> entries) {
    return entries.process(
        new ProcessorSupplier<String, Entry, String, Alert>() {
          @Override
          public Processor<String, Entry, String, Alert> get() {
            return new DecisionProcessor(settings, metrics, open);
          }

          @Override
          public Set<StoreBuilder<?>> stores() {
            return Set.of(
                store(StoreName.OBSERVATIONS, JsonSerde.of(Observation.class)),
                store(StoreName.DECISIONS, JsonSerde.of(StoredDecision.class)),
                store(StoreName.POSITIONS, JsonSerde.of(StoredPosition.class)),
                store(StoreName.TOLD, JsonSerde.of(Alert.class)),
                store(StoreName.COMMANDS, JsonSerde.of(AlertCommand.class)),
                store(StoreName.CLOCK, Serdes.Long()));
          }
        });
  }

  private static void publish(KStream<String, Alert> alerts) {
    KStream<String, byte[]> messages = alerts.process(Envelope::new);
    messages.to(Topic.Names.ALERTS, Produced.with(STRING, BYTES));
    alerts
        .process(CurrentEnvelope::new)
        .to(Topic.Names.ALERTS_CURRENT, Produced.with(STRING, BYTES));
  }

  private static <T> StoreBuilder<?> store(String name, Serde<T> serde) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), STRING, serde);
  }

  /** Puts an alert into a CloudEvent in binary mode. */
  private static class Envelope implements Processor<String, Alert, String, byte[]> {
    private @Nullable ProcessorContext<String, byte[]> context;

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      this.context = context;
    }

    @Override
    public void process(Record<String, Alert> record) {
      if (context != null) {
        context.forward(
            new Record<>(
                record.key(), value(record.value()), record.timestamp(), headers(record.value())));
      }
    }

    byte @Nullable [] value(Alert alert) {
      return Json.write(alert);
    }

    private static RecordHeaders headers(Alert alert) {
      RecordHeaders headers = new RecordHeaders();
      header(headers, "ce_specversion", "1.0");
      header(headers, "ce_id", alert.id() + ":" + alert.sequence());
      header(headers, "ce_source", "/nadhir/alert-service");
      header(headers, "ce_type", "org.nadhir.alert.v1");
      header(headers, "ce_subject", alert.key());
      header(headers, "ce_time", alert.at().toString());
      header(headers, "content-type", "application/json");
      return headers;
    }

    private static void header(RecordHeaders headers, String name, String value) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The same, but an alert that is no longer leaves a tombstone. */
  private static final class CurrentEnvelope extends Envelope {
    @Override
    byte @Nullable [] value(Alert alert) {
      return Announcements.isGone(alert) ? null : super.value(alert);
    }
  }
}
