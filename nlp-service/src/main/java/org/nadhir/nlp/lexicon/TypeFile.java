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
  private final SignalType type;
  private final Map<String, Double> modes;

  TypeFile(SignalType type, Map<String, Double> modes) {
    this.type = type;
    this.modes = modes;
  }

  List<Entry> entries(Layers files) {
    Named<Entry> entries = new Named<>(Entry::id);
    files.each(
        file -> {
          checkTop(file);
          entries.lay(file.list("entries"), this::entry);
        });
    return List.copyOf(entries.items());
  }

  private void checkTop(Place file) {
    file.allow("type", "title", "description", "classes", "entries");
    String named = file.text("type");
    if (!type.code().equals(named)) {
      String what = named == null ? "is missing" : "'%s' stands here".formatted(named);
      file.at("type").mistake(what, "%s, as the file's name".formatted(type.code()));
    }
    boolean holdsClasses = file.spot().file().overlay() && !file.at("classes").isAbsent();
    if (file.at("entries").isAbsent() && !holdsClasses) {
      file.at("entries").mistake("is missing", "a list of entries");
    }
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
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
      place
          .at("id")
          .mistake("'%s' stands here".formatted(id), "lower-case letters, digits and hyphens");
    }
    String mode = mode(place);
    return new Entry(
        place.spot(),
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
        needed(
            place,
            "ignores",
            place.textItems("ignores").stream()
                .map(text -> Case.plain(text.spot(), text.asText()))
                .toList()));
  }

  private @Nullable String mode(Place place) {
    String mode = place.text("mode");
    boolean none = modes.containsKey(TypeTable.ANY);
    if (mode == null ? !none : none || !modes.containsKey(mode)) {
      String allowed = none ? "none, this type has no modes" : String.join(", ", modes.keySet());
      String what = mode == null ? "is missing" : "unknown '%s'".formatted(mode);
      place.at("mode").mistake(what, allowed);
    }
    return mode;
  }

  private static boolean speakerActs(Place place) {
    String actor = place.text("actor");
    if (actor != null && !List.of("speaker", "subject").contains(actor)) {
      place.at("actor").mistake("unknown '%s'".formatted(actor), "speaker, subject");
    }
    return "speaker".equals(actor);
  }

  private static <T> List<T> needed(Place place, String key, List<T> items) {
    if (items.isEmpty()) {
      place.at(key).mistake("is empty", "at least one");
    }
    return items;
  }

  private static <E extends Enum<E>> Set<E> constants(
      Place place, String key, Class<E> type, E absent) {
    Set<E> constants = new LinkedHashSet<>();
    for (Place text : place.textItems(key)) {
      constants.add(text.constant(text.asText(), type, absent));
    }
    return constants;
  }

  private static List<Case> cases(Place place) {
    List<Case> cases = new ArrayList<>();
    for (Place item : place.list("matches")) {
      if (item.isText()) {
        cases.add(Case.plain(item.spot(), item.asText()));
        continue;
      }
      item.allow("text", "status", "actor", "target", "speaker");
      cases.add(
          new Case(
              item.spot(),
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
