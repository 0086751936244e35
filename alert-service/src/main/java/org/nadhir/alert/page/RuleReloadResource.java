package org.nadhir.alert.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.nadhir.alert.command.Mistake;
import org.nadhir.alert.stream.RulesWatch;
import org.nadhir.alert.stream.RunningRules;

/** {@code /rules/reload}: whether the files of rules and theatres are those that are in force. */
@Path("/rules/reload")
@Produces(MediaType.APPLICATION_JSON)
class RuleReloadResource {
  private final RunningRules rules;
  private final RulesWatch watch;

  RuleReloadResource(RunningRules rules, RulesWatch watch) {
    this.rules = rules;
    this.watch = watch;
  }

  /**
   * What is in force.
   *
   * @param outcome what came of looking at the files, one of unchanged, reloaded, mended
   * @param digest tells the content in force from any other
   * @param loadedAt since when it is in force
   * @param rules number of rules
   * @param theatres number of theatres
   */
  record View(String outcome, String digest, Instant loadedAt, int rules, int theatres) {}

  /** Looks at the files at once; 409 with every mistake while they have some. */
  @POST
  @Blocking
  public View reload() {
    return view(watch.look());
  }

  /** How things stand; 409 with every mistake while the files have some. */
  @GET
  public View standing() {
    return view(RunningRules.Outcome.UNCHANGED);
  }

  private View view(RunningRules.Outcome outcome) {
    RunningRules.Standing standing = rules.standing();
    if (!standing.problems().isEmpty()) {
      throw broken(standing);
    }
    return new View(
        outcome.name().toLowerCase(Locale.ROOT),
        standing.digest(),
        standing.loadedAt(),
        standing.settings().rules().rules().size(),
        standing.settings().theatres().all().size());
  }

  private static WebApplicationException broken(RunningRules.Standing standing) {
    List<Mistake> errors = standing.problems().stream().map(RuleReloadResource::error).toList();
    String detail =
        "the files have mistakes, the rules loaded at %s stay in force"
            .formatted(standing.loadedAt());
    return new WebApplicationException(
        detail, Problem.response(Response.Status.CONFLICT, detail, errors));
  }

  private static Mistake error(org.nadhir.alert.rule.read.Mistake mistake) {
    String what =
        mistake.field().isEmpty() ? mistake.what() : mistake.field() + ": " + mistake.what();
    return new Mistake(mistake.at().toString(), what, mistake.allowed());
  }
}
