package org.nadhir.alert.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.stream.RunningRules;
import org.nadhir.contracts.KeyType;

/** The rules that are in force, over HTTP. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
class RuleResource {
  private final RunningRules running;

  RuleResource(RunningRules running) {
    this.running = running;
  }

  /**
   * A rule as readers need it.
   *
   * @param key what it counts by
   * @param only the keys that it is limited to, or none for all
   * @param condition what kind of condition it is
   * @param window the span that it measures
   * @param levels from which value on it is of which severity, with the stories and voices that are
   *     asked for
   * @param inhibitedBy ids of the rules that mute it while they fire
   */
  record View(
      String id,
      String version,
      Map<String, String> title,
      String description,
      KeyType key,
      Set<String> only,
      String condition,
      String window,
      List<Level> levels,
      String raiseAfter,
      String keepFiringFor,
      Set<String> inhibitedBy) {}

  @GET
  public List<View> list() {
    return running.current().rules().rules().stream().map(RuleResource::view).toList();
  }

  private static View view(Rule rule) {
    return new View(
        rule.id(),
        rule.version(),
        rule.title(),
        rule.description(),
        rule.key(),
        new TreeSet<>(rule.only()),
        rule.condition().getClass().getSimpleName().toLowerCase(Locale.ROOT),
        rule.condition().window().toString(),
        rule.levels(),
        rule.raiseAfter().toString(),
        rule.keepFiringFor().toString(),
        new TreeSet<>(rule.inhibitedBy()));
  }
}
