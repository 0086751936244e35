package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Status;

/** Reads a {@code cues.yaml}. */
final class CuesFile {
  private CuesFile() {}

  static Cues read(Place file) {
    file.allow(
        "cues",
        "boundaries",
        "links",
        "speech",
        "target_markers",
        "actor_markers",
        "subject",
        "complements",
        "self",
        "omits_subject",
        "origins",
        "passives",
        "territory",
        "objects",
        "forbidden",
        "history",
        "multipliers",
        "quantities",
        "units");
    allowOnly(file, "subject", List.of("after", "before"));
    allowOnly(file, "omits_subject", List.of("false", "true"));
    return new Cues(
        cues(file),
        file.patterns("boundaries"),
        file.patterns("links"),
        file.patterns("speech"),
        file.patterns("target_markers"),
        file.patterns("actor_markers"),
        "after".equals(file.text("subject")),
        file.patterns("complements"),
        file.patterns("self"),
        "true".equals(file.text("omits_subject")),
        file.patterns("origins"),
        file.patterns("passives"),
        file.patterns("territory"),
        file.patterns("objects"),
        file.contexts("forbidden"),
        file.patterns("history"),
        amounts(file, "multipliers"),
        amounts(file, "quantities"),
        units(file));
  }

  private static void allowOnly(Place file, String key, List<String> allowed) {
    String text = file.text(key);
    if (text != null && !allowed.contains(text)) {
      file.at(key).mistake("unknown '%s'; allowed: %s".formatted(text, String.join(", ", allowed)));
    }
  }

  private static List<Cue> cues(Place file) {
    List<Cue> cues = new ArrayList<>();
    for (Place unnamed : file.list("cues")) {
      Place place = unnamed.named("cue '%s'".formatted(unnamed.required("id")));
      place.allow("id", "title", "status", "side", "within", "scope", "patterns");
      place.required("status");
      cues.add(
          new Cue(
              place.required("id"),
              place.choice("status", Status.class, Status.ASSERTED),
              place.choice("side", Cue.Side.class, Cue.Side.BEFORE),
              place.integer("within", 6, 0, 40),
              place.choice("scope", Scope.class, Scope.CLAUSE),
              place.patterns("patterns")));
    }
    return cues;
  }

  private static Map<Pattern, Double> amounts(Place file, String key) {
    Map<Pattern, Double> amounts = new LinkedHashMap<>();
    file.entries(key)
        .forEach(
            (text, place) -> {
              List<Pattern> pattern = new ArrayList<>();
              place.addPattern(text, pattern);
              pattern.forEach(p -> amounts.put(p, place.number()));
            });
    return amounts;
  }

  private static Map<String, List<Pattern>> units(Place file) {
    Map<String, List<Pattern>> units = new LinkedHashMap<>();
    file.entries("units").forEach((unit, place) -> units.put(unit, place.itemsAsPatterns()));
    return units;
  }
}
