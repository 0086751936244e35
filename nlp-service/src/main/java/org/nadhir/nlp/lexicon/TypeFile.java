package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/** Reads the entries of one type file. */
final class TypeFile {
  private final String name;
  private final SignalType type;
  private final Map<String, Double> modes;

  TypeFile(String name, SignalType type, Map<String, Double> modes) {
    this.name = name;
    this.type = type;
    this.modes = modes;
  }

  List<Entry> entries(Place file) {
    file.allow("type", "title", "description", "classes", "entries");
    if (!type.code().equals(file.text("type"))) {
      file.at("type").mistake("must be '%s', as the file's name".formatted(type.code()));
    }
    List<Entry> entries = new ArrayList<>();
    for (Place place : file.list("entries")) {
      entries.add(entry(place));
    }
    if (entries.isEmpty()) {
      file.at("entries").mistake("is empty; at least one entry is needed");
    }
    return entries;
  }

  private Entry entry(Place unnamed) {
    String id = unnamed.required("id");
    Place place = unnamed.named("entry '%s'".formatted(id));
    place.allow(
        "id",
        "title",
        "description",
        "mode",
        "status",
        "cameo",
        "references",
        "patterns",
        "requires",
        "not",
        "actor",
        "immune",
        "hides",
        "matches",
        "ignores");
    place.required("title");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      place.at("id").mistake("'%s' must be lower-case letters, digits and hyphens".formatted(id));
    }
    String mode = mode(place);
    return new Entry(
        name,
        id,
        type,
        mode,
        place.choice("status", Status.class, Status.ASSERTED),
        modes.getOrDefault(mode == null ? TypeTable.ANY : mode, 0.0),
        needed(place, "patterns", place.patterns("patterns")),
        place.contexts("requires"),
        place.contexts("not"),
        speakerActs(place),
        constants(place, "immune", Status.class, Status.ASSERTED),
        constants(place, "hides", SignalType.class, type),
        needed(place, "matches", cases(place)),
        needed(place, "ignores", place.texts("ignores")));
  }

  private @Nullable String mode(Place place) {
    String mode = place.text("mode");
    boolean none = modes.containsKey(TypeTable.ANY);
    if (mode == null ? !none : none || !modes.containsKey(mode)) {
      String allowed = none ? "none, this type has no modes" : String.join(", ", modes.keySet());
      place.at("mode").mistake("'%s' is unknown; allowed: %s".formatted(mode, allowed));
    }
    return mode;
  }

  private static boolean speakerActs(Place place) {
    String actor = place.text("actor");
    if (actor != null && !List.of("speaker", "subject").contains(actor)) {
      place.at("actor").mistake("unknown '%s'; allowed: speaker, subject".formatted(actor));
    }
    return "speaker".equals(actor);
  }

  private static <T> List<T> needed(Place place, String key, List<T> items) {
    if (items.isEmpty()) {
      place.at(key).mistake("is empty; at least one is needed");
    }
    return items;
  }

  private static <E extends Enum<E>> Set<E> constants(
      Place place, String key, Class<E> type, E absent) {
    Set<E> constants = new LinkedHashSet<>();
    for (String text : place.texts(key)) {
      constants.add(place.at(key).constant(text, type, absent));
    }
    return constants;
  }

  private static List<Case> cases(Place place) {
    List<Case> cases = new ArrayList<>();
    for (Place item : place.list("matches")) {
      if (item.isText()) {
        cases.add(new Case(item.asText(), null, null, null, null));
        continue;
      }
      item.allow("text", "status", "actor", "target", "speaker");
      cases.add(
          new Case(
              item.required("text"),
              item.text("status") == null
                  ? null
                  : item.choice("status", Status.class, Status.ASSERTED),
              item.text("actor"),
              item.text("target"),
              item.text("speaker")));
    }
    return cases;
  }
}
