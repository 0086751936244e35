package org.nadhir.alert.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.decide.Timeline;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.stream.RunningRules;
import org.nadhir.alert.stream.TheatreState;
import org.nadhir.alert.window.Observations;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/** Theatres over HTTP: how they stand, and how they came there. */
@Path("/theatres")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TheatreResource {
  private static final int MOST_POINTS = 2000;
  private static final Duration DEFAULT_SPAN = Duration.ofDays(180);

  private final RunningRules running;
  private final TheatreState state;
  private final AlertLog log;
  private final Peers peers;

  TheatreResource(RunningRules running, TheatreState state, AlertLog log, Peers peers) {
    this.running = running;
    this.state = state;
    this.log = log;
    this.peers = peers;
  }

  /**
   * How a theatre stands.
   *
   * @param rule the rule that {@code score} is of
   * @param score what it measured last; absent if it is on an instance out of reach
   * @param severity highest severity that fires
   * @param firing number of alerts that fire
   */
  record Standing(
      String id,
      Map<String, String> title,
      String rule,
      @Nullable Double score,
      @Nullable Severity severity,
      long firing) {}

  /** A level of a rule. */
  record LevelLine(Severity severity, double raise, double clear) {}

  /** What a rule measured on a theatre over a span of event time. */
  record Chart(
      String theatre,
      String rule,
      List<LevelLine> levels,
      @Nullable Instant from,
      @Nullable Instant to,
      List<Timeline.Point> points,
      List<Alert> alerts) {}

  @GET
  public List<Standing> list() {
    List<Alert> on = log.current().stream().filter(alert -> alert.state().isOn()).toList();
    Rule rule = rule(null);
    return theatres().all().stream().map(theatre -> standing(theatre, rule, on)).toList();
  }

  private Standing standing(Theatre theatre, Rule rule, List<Alert> on) {
    List<Alert> firing = on.stream().filter(alert -> theatre.id().equals(alert.theatre())).toList();
    return new Standing(
        theatre.id(),
        theatre.title(),
        rule.id(),
        score(theatre.id(), rule),
        firing.stream().map(Alert::severity).max(Comparator.naturalOrder()).orElse(null),
        firing.size());
  }

  @GET
  @Path("/{id}/score")
  public Map<String, Double> score(@PathParam("id") String id) {
    Double score = score(theatre(id).id(), rule(null));
    return score == null ? Map.of() : Map.of("score", score);
  }

  private @Nullable Double score(String theatre, Rule rule) {
    try {
      Optional<HostInfo> elsewhere = state.elsewhere(theatre);
      if (elsewhere.isPresent()) {
        return peers.score(elsewhere.get(), theatre);
      }
      double value = state.value(theatre, rule.id()).orElse(0.0);
      return Math.round(value * 100) / 100.0;
    } catch (TheatreState.Unavailable e) {
      return null;
    }
  }

  @GET
  @Path("/{id}/timeline")
  public Response timeline(
      @PathParam("id") String id,
      @QueryParam("rule") @Nullable String ruleId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    Theatre theatre = theatre(id);
    Rule rule = rule(ruleId);
    Optional<Instant> start = instant("from", from);
    Optional<Instant> end = instant("to", to);
    try {
      Optional<HostInfo> elsewhere = state.elsewhere(theatre.id());
      return elsewhere.isPresent()
          ? peers.timeline(elsewhere.get(), theatre.id(), rule.id(), from, to)
          : Response.ok(chart(theatre, rule, state.observations(theatre.id()), start, end)).build();
    } catch (TheatreState.Unavailable e) {
      throw Problem.unavailable(e.getMessage() + "; try again");
    }
  }

  private Chart chart(
      Theatre theatre,
      Rule rule,
      Observations observations,
      Optional<Instant> from,
      Optional<Instant> to) {
    List<Alert> alerts =
        log.current().stream().filter(a -> theatre.id().equals(a.theatre())).toList();
    List<LevelLine> levels =
        rule.levels().stream().map(l -> new LevelLine(l.severity(), l.raise(), l.clear())).toList();
    Optional<Instant> end =
        to.or(() -> observations.latest().map(at -> at.plus(rule.condition().window())));
    if (end.isEmpty()) {
      return new Chart(theatre.id(), rule.id(), levels, null, null, List.of(), alerts);
    }
    Instant start = from.orElse(end.get().minus(DEFAULT_SPAN.plus(rule.condition().window())));
    return new Chart(
        theatre.id(),
        rule.id(),
        levels,
        start,
        end.get(),
        Timeline.of(rule, observations, start, end.get(), MOST_POINTS),
        alerts);
  }

  private Theatres theatres() {
    return running.current().theatres();
  }

  private Theatre theatre(String id) {
    return theatres()
        .find(id)
        .orElseThrow(() -> Problem.notFound("id: there is no theatre '%s'".formatted(id)));
  }

  /** The rule of this id; without one, the first that measures a score. */
  private Rule rule(@Nullable String id) {
    List<Rule> rules =
        running.current().rules().rules().stream().filter(r -> r.key() == KeyType.THEATRE).toList();
    return rules.stream()
        .filter(r -> id == null ? r.condition() instanceof Condition.Score : r.id().equals(id))
        .findFirst()
        .or(() -> id == null ? rules.stream().findFirst() : Optional.empty())
        .orElseThrow(
            () -> Problem.badRequest("rule: no rule '%s' counts by theatre".formatted(id)));
  }

  private static Optional<Instant> instant(String parameter, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (java.time.format.DateTimeParseException e) {
      throw Problem.badRequest(
          "%s: '%s'; allowed: a time such as 2021-12-07T10:00:00Z".formatted(parameter, text));
    }
  }
}
