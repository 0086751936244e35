package org.nadhir.alert.page;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.command.BadCommand;
import org.nadhir.alert.command.CommandChannel;
import org.nadhir.alert.command.CommandMetrics;
import org.nadhir.alert.command.CommandMetrics.Answer;
import org.nadhir.alert.command.Wish;
import org.nadhir.alert.command.WishReader;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.CommandAction;
import org.nadhir.guard.access.AccessFilter;

/**
 * Takes note of alerts and silences them, over HTTP. The answer comes once Kafka has the command;
 * that it has been carried out is told by the alert's next message.
 *
 * <p>Only {@code application/json} and {@code DELETE} are taken, which a browser sends from no
 * other site without asking first.
 */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "202", description = "The command is on news.alerts.commands")
@APIResponse(responseCode = "400", description = "The request is wrong: problem details")
@APIResponse(
    responseCode = "403",
    description = "Another site's page asked, or the key is no admin")
@APIResponse(responseCode = "404", description = "There is no such alert")
@APIResponse(responseCode = "409", description = "The alert is over, or has not begun")
@APIResponse(responseCode = "503", description = "Kafka is away: ask again after Retry-After")
class CommandResource {
  private static final Logger LOG = Logger.getLogger(CommandResource.class);

  private final AlertLog log;
  private final Backlog backlog;
  private final CommandChannel channel;
  private final KafkaContact kafka;
  private final CommandMetrics metrics;
  private final Clock clock;

  CommandResource(
      AlertLog log,
      Backlog backlog,
      CommandChannel channel,
      KafkaContact kafka,
      CommandMetrics metrics,
      Clock clock) {
    this.log = log;
    this.backlog = backlog;
    this.channel = channel;
    this.kafka = kafka;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * A command that Kafka has.
   *
   * @param id id of the command
   * @param until end of a snooze
   */
  record Accepted(String id, CommandAction action, String alertId, @Nullable Instant until) {}

  @POST
  @Path("/{id}/ack")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes note of an alert")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "note",
                      value = "{\"by\": \"duty desk\", \"note\": \"Asked the ministry.\"}")))
  public Uni<Response> acknowledge(
      @PathParam("id") String id, byte @Nullable [] body, @Context RoutingContext from) {
    return take(from, CommandAction.ACKNOWLEDGE, id, () -> WishReader.acknowledgement(bytes(body)));
  }

  @DELETE
  @Path("/{id}/ack")
  @Operation(summary = "Takes an acknowledgement back")
  public Uni<Response> unacknowledge(
      @PathParam("id") String id,
      @QueryParam("by") @Nullable String by,
      @Context RoutingContext from) {
    return take(from, CommandAction.UNACKNOWLEDGE, id, () -> WishReader.takenBack(by));
  }

  @POST
  @Path("/{id}/snooze")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Silences an alert until a time, or for a while")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "while",
                      value = "{\"by\": \"duty desk\", \"note\": \"Known.\", \"for\": \"4h\"}")))
  public Uni<Response> snooze(
      @PathParam("id") String id, byte @Nullable [] body, @Context RoutingContext from) {
    return take(
        from, CommandAction.SNOOZE, id, () -> WishReader.snooze(bytes(body), clock.instant()));
  }

  @DELETE
  @Path("/{id}/snooze")
  @Operation(summary = "Ends a snooze")
  public Uni<Response> unsnooze(
      @PathParam("id") String id,
      @QueryParam("by") @Nullable String by,
      @Context RoutingContext from) {
    return take(from, CommandAction.UNSNOOZE, id, () -> WishReader.takenBack(by));
  }

  private static byte[] bytes(byte @Nullable [] body) {
    return body == null ? new byte[0] : body;
  }

  private Uni<Response> take(
      RoutingContext from, CommandAction action, String id, Supplier<Wish> wish) {
    Alert alert = log.find(id).orElseThrow(() -> unknown(action, id));
    Wish wanted = read(action, wish);
    requireOn(action, alert);
    if (!kafka.isThere()) {
      throw refused(action, Answer.UNAVAILABLE, Problem.unavailable("Kafka is away; try again"));
    }
    String by = AccessFilter.caller(from).signed(wanted.by());
    return send(command(action, alert, wanted, by));
  }

  private WebApplicationException unknown(CommandAction action, String id) {
    return backlog.isRead()
        ? refused(
            action, Answer.UNKNOWN, Problem.notFound("id: there is no alert '%s'".formatted(id)))
        : refused(
            action,
            Answer.UNAVAILABLE,
            Problem.unavailable("the alerts of before the start are being read; try again"));
  }

  private Wish read(CommandAction action, Supplier<Wish> wish) {
    try {
      return wish.get();
    } catch (BadCommand bad) {
      throw refused(action, Answer.BAD, Problem.badRequest(bad.mistakes()));
    }
  }

  private void requireOn(CommandAction action, Alert alert) {
    if (!alert.state().isOn()) {
      throw refused(
          action,
          Answer.CONFLICT,
          Problem.conflict(
              "state: alert '%s' is %s; allowed: firing, recovering, acknowledged"
                  .formatted(alert.id(), alert.state().code())));
    }
  }

  private AlertCommand command(CommandAction action, Alert alert, Wish wish, String by) {
    return new AlertCommand(
        UUID.randomUUID().toString(),
        action,
        alert.id(),
        alert.rule(),
        alert.keyType(),
        alert.key(),
        by,
        wish.note(),
        wish.until(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Uni<Response> send(AlertCommand command) {
    return channel
        .send(command)
        .map(sent -> accepted(command))
        .onFailure()
        .transform(failure -> lost(command, failure));
  }

  private Response accepted(AlertCommand command) {
    metrics.answered(command.action(), Answer.ACCEPTED);
    LOG.infof(
        "command accepted id=%s action=%s alert=%s",
        command.id(), command.action().code(), command.alertId());
    Accepted accepted =
        new Accepted(command.id(), command.action(), command.alertId(), command.until());
    return Response.accepted(accepted).build();
  }

  private WebApplicationException lost(AlertCommand command, Throwable failure) {
    LOG.warnf(
        "command not acknowledged by Kafka id=%s action=%s alert=%s cause=%s",
        command.id(), command.action().code(), command.alertId(), failure);
    return refused(
        command.action(),
        Answer.UNAVAILABLE,
        Problem.unavailable("Kafka did not acknowledge the command in time; try again"));
  }

  private WebApplicationException refused(
      CommandAction action, Answer answer, WebApplicationException problem) {
    metrics.answered(action, answer);
    return problem;
  }
}
