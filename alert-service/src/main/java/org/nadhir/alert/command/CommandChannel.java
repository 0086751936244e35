package org.nadhir.alert.command;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.Json;

/** Sends commands to {@code news.alerts.commands}, keyed by alert, with CloudEvents headers. */
@Singleton
public class CommandChannel {
  private static final int MOST_WAITING = 100;

  private final MutinyEmitter<byte[]> emitter;

  CommandChannel(
      @Channel("commands")
          @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = MOST_WAITING)
          MutinyEmitter<byte[]> emitter) {
    this.emitter = emitter;
  }

  /** Completes once Kafka has acknowledged, or fails. */
  public Uni<Void> send(AlertCommand command) {
    return Uni.createFrom()
        .deferred(
            () ->
                emitter.sendMessage(
                    Message.of(Json.write(command)).addMetadata(metadata(command))));
  }

  private static OutgoingKafkaRecordMetadata<String> metadata(AlertCommand command) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", command.id());
    add(headers, "ce_source", "/nadhir/alert-service");
    add(headers, "ce_type", "org.nadhir.alert-command.v1");
    add(headers, "ce_subject", command.alertId());
    add(headers, "ce_time", command.at().toString());
    add(headers, "content-type", "application/json");
    return OutgoingKafkaRecordMetadata.<String>builder()
        .withKey(command.alertId())
        .withHeaders(headers)
        .build();
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
