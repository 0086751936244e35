package org.nadhir.alert.stream;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.Json;

/** Sends what people do with alerts to the partition of the alert's key. */
final class CommandReader implements Processor<String, byte[], String, Routed> {
  private final Supplier<Settings> settings;
  private final StreamMetrics metrics;
  private ProcessorContext<String, Routed> context;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process.
  CommandReader(Supplier<Settings> settings, StreamMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Routed> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    AlertCommand command;
    try {
      command = Json.read(Objects.requireNonNull(record.value(), "no value"), AlertCommand.class);
    } catch (UncheckedIOException | NullPointerException e) {
      aside(record, String.valueOf(e.getMessage()));
      return;
    }
    Optional<AlertKey> key = settings.get().keys().of(command.keyType(), command.key());
    if (key.isEmpty()) {
      aside(record, "key: there is no %s '%s'".formatted(command.keyType().code(), command.key()));
      return;
    }
    Routed routed = new Routed.ToKey(Entry.of(command));
    context.forward(record.withKey(key.get().route()).withValue(routed));
  }

  private void aside(Record<String, byte[]> record, String what) {
    metrics.commandSetAside();
    context.forward(SetAside.unreadable(record, what, context));
  }
}
