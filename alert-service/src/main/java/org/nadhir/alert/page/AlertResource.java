package org.nadhir.alert.page;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;

/** Alerts over HTTP. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
class AlertResource {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final AlertLog log;
  private final DeliveryLog deliveries;
  private final KafkaContact kafka;

  AlertResource(AlertLog log, DeliveryLog deliveries, KafkaContact kafka) {
    this.log = log;
    this.deliveries = deliveries;
    this.kafka = kafka;
  }

  @GET
  public List<Alert> list(@BeanParam AlertQuery query) {
    return query.of(log.current());
  }

  @GET
  @Path("/{id}")
  public AlertDetail get(@PathParam("id") String id) {
    return log.find(id)
        .map(alert -> new AlertDetail(alert, deliveries.of(id)))
        .orElseThrow(() -> Problem.notFound("id: there is no alert '%s'".formatted(id)));
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> stream(
      @Context Sse sse, @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
    Multi<OutboundSseEvent> alerts = log.stream(offset(lastEventId)).map(told -> event(sse, told));
    // The first one makes the server send its headers, so that a reader knows it is connected.
    Multi<Pulse> heartbeats =
        Multi.createFrom()
            .ticks()
            .startingAfter(Duration.ofMillis(1))
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> kafka.now());
    Multi<OutboundSseEvent> pulses =
        Multi.createBy()
            .merging()
            .streams(heartbeats, kafka.changes())
            .map(pulse -> event(sse, pulse));
    return Multi.createBy().merging().streams(alerts, pulses);
  }

  private static OutboundSseEvent event(Sse sse, Pulse pulse) {
    return sse.newEventBuilder()
        .comment("alive")
        .name("pulse")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Pulse.class, pulse)
        .build();
  }

  private static OutboundSseEvent event(Sse sse, Told told) {
    return sse.newEventBuilder()
        .name("alert")
        .id(String.valueOf(told.offset()))
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Alert.class, told.alert())
        .build();
  }

  private static Optional<Long> offset(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(lastEventId.strip()));
    } catch (NumberFormatException e) {
      throw Problem.badRequest(
          "Last-Event-ID: '%s'; allowed: the id of an event of this stream".formatted(lastEventId));
    }
  }
}
