package org.nadhir.alert.page;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;

/** Alerts over HTTP. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
class AlertResource {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MOST = 1000;

  private final AlertLog log;

  AlertResource(AlertLog log) {
    this.log = log;
  }

  @GET
  public List<Alert> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("theatre") @Nullable String theatre,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("limit") @DefaultValue("200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.badRequest("limit: %d; allowed: 1 to %d".formatted(limit, MOST));
    }
    Predicate<Alert> wanted =
        is("state", state, AlertState::of, Alert::state)
            .and(is("severity", severity, Severity::of, Alert::severity))
            .and(alert -> theatre == null || theatre.equals(alert.theatre()))
            .and(alert -> rule == null || rule.equals(alert.rule()));
    return log.current().stream().filter(wanted).limit(limit).toList();
  }

  @GET
  @Path("/{id}")
  public Alert get(@PathParam("id") String id) {
    return log.find(id)
        .orElseThrow(() -> Problem.notFound("id: there is no alert '%s'".formatted(id)));
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> stream(
      @Context Sse sse, @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
    Multi<OutboundSseEvent> alerts = log.stream(offset(lastEventId)).map(told -> event(sse, told));
    // The first one makes the server send its headers, so that a reader knows it is connected.
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .startingAfter(Duration.ofMillis(1))
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(alerts, heartbeats);
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

  private static <T> Predicate<Alert> is(
      String parameter, @Nullable String code, Function<String, T> read, Function<Alert, T> field) {
    if (code == null) {
      return alert -> true;
    }
    try {
      T wanted = read.apply(code);
      return alert -> field.apply(alert) == wanted;
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("%s: %s".formatted(parameter, e.getMessage()));
    }
  }
}
