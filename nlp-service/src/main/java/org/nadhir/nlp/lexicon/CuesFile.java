package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Status;

/** Reads a {@code cues.yaml}. */
final class CuesFile {
  private CuesFile() {}

  static Cues read(Layers file) {
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
        "mediators",
        "between",
        "joins",
        "turns",
        "forbidden",
        "history",
        "multipliers",
        "quantities",
        "units");
    allowOnly(file, "subject", List.of("after", "before", "first"));
    allowOnly(file, "omits_subject", List.of("false", "true"));
    return new Cues(
        cues(file),
        file.patterns("boundaries"),
        file.patterns("links"),
        file.patterns("speech"),
        file.patterns("target_markers"),
        file.patterns("actor_markers"),
        subject(file.text("subject")),
        file.patterns("complements"),
        file.patterns("self"),
        "true".equals(file.text("omits_subject")),
        file.patterns("origins"),
        file.patterns("passives"),
        file.patterns("territory"),
        file.patterns("objects"),
        file.patterns("mediators"),
        file.patterns("between"),
        file.patterns("joins"),
        file.patterns("turns"),
        file.contexts("forbidden"),
        file.patterns("history"),
        amounts(file, "multipliers"),
        amounts(file, "quantities"),
        units(file));
  }

  private static Cues.Subject subject(@Nullable String text) {
    if ("after".equals(text)) {
      return Cues.Subject.AFTER;
    }
    return "first".equals(text) ? Cues.Subject.FIRST : Cues.Subject.BEFORE;
  }

  private static void allowOnly(Layers file, String key, List<String> allowed) {
    String text = file.text(key);
    if (text != null && !allowed.contains(text)) {
      file.at(key).mistake("unknown '%s'".formatted(text), String.join(", ", allowed));
    }
  }

  private static List<Cue> cues(Layers files) {
    Named<Cue> cues = new Named<>(Cue::id);
    files.each(file -> cues.lay(file.list("cues"), CuesFile::cue));
    return List.copyOf(cues.items());
  }

  private static Cue cue(Place unnamed) {
    String id = unnamed.required("id");
    Place place = unnamed.named("cue '%s'".formatted(id));
    place.allow("id", "title", "status", "side", "within", "scope", "opening", "patterns");
    String opening = place.text("opening");
    if (opening != null && !List.of("false", "true").contains(opening)) {
      place.at("opening").mistake("unknown '%s'".formatted(opening), "false, true");
    }
    place.required("status");
    return new Cue(
        id,
        place.choice("status", Status.class, Status.ASSERTED),
        place.choice("side", Cue.Side.class, Cue.Side.BEFORE),
        place.integer("within", 6, 0, 40),
        place.choice("scope", Scope.class, Scope.CLAUSE),
        "true".equals(opening),
        place.patterns("patterns"));
  }

  private static Map<Pattern, Double> amounts(Layers file, String key) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, Place> amount : file.entries(key)) {
      List<Pattern> read = new ArrayList<>();
      amount.getValue().addPattern(amount.getKey(), read);
      read.forEach(pattern -> patterns.put(pattern.text(), pattern));
      values.put(amount.getKey(), amount.getValue().number());
    }
    Map<Pattern, Double> amounts = new LinkedHashMap<>();
    patterns.forEach((text, pattern) -> amounts.put(pattern, values.getOrDefault(text, 0.0)));
    return amounts;
  }

  private static Map<String, List<Pattern>> units(Layers file) {
    Map<String, List<Pattern>> units = new LinkedHashMap<>();
    file.entries("units")
        .forEach(unit -> Layers.addTo(units, unit.getKey(), unit.getValue().itemsAsPatterns()));
    return units;
  }
}
