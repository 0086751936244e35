package org.nadhir.alert.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.stream.Settings;

/** The rules that are in force, over HTTP. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
class RuleResource {
  private final Settings settings;

  RuleResource(Settings settings) {
    this.settings = settings;
  }

  /** A rule as readers need it. */
  record View(
      String id,
      String version,
      Map<String, String> title,
      String description,
      String condition,
      String window,
      List<Level> levels,
      String raiseAfter,
      String keepFiringFor) {}

  @GET
  public List<View> list() {
    return settings.rules().rules().stream().map(RuleResource::view).toList();
  }

  private static View view(Rule rule) {
    return new View(
        rule.id(),
        rule.version(),
        rule.title(),
        rule.description(),
        rule.condition().getClass().getSimpleName().toLowerCase(Locale.ROOT),
        rule.condition().window().toString(),
        rule.levels(),
        rule.raiseAfter().toString(),
        rule.keepFiringFor().toString());
  }
}
