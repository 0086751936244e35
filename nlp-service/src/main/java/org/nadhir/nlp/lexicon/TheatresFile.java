package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Theatre;

/** Reads the {@code theatres.yaml} of an overlay, in the form of that of the contracts. */
final class TheatresFile {
  private static final String CODE = "[A-Z][A-Z0-9_]*";

  private TheatresFile() {}

  static List<Theatre> read(@Nullable Place file) {
    List<Theatre> theatres = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (file == null) {
      return theatres;
    }
    List<Place> places = file.allow("theatres").list("theatres");
    if (places.isEmpty()) {
      file.at("theatres").mistake("is empty", "at least one theatre");
    }
    for (Place place : places) {
      Theatre theatre = theatre(place);
      theatres.add(theatre);
      if (!ids.add(theatre.id())) {
        place.at("id").mistake("id '%s' stands twice".formatted(theatre.id()), "each id once");
      }
    }
    return theatres;
  }

  private static Theatre theatre(Place unnamed) {
    String id = unnamed.required("id");
    Place place = unnamed.named("theatre '%s'".formatted(id));
    place.allow("id", "title", "core", "sides", "parties", "places");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
      place
          .at("id")
          .mistake("'%s' stands here".formatted(id), "lower-case letters, digits and hyphens");
    }
    if (List.of("core", "sides", "places").stream().allMatch(key -> place.at(key).isAbsent())) {
      place.mistake("has no place", "core, sides or places");
    }
    return new Theatre(
        id,
        title(place),
        codes(place.textItems("core")),
        sides(place),
        codes(place.textItems("parties")),
        places(place));
  }

  private static Map<String, String> title(Place theatre) {
    Map<String, String> title = new LinkedHashMap<>();
    theatre.entries("title").forEach((language, name) -> title.put(language, name.asText()));
    for (String language : List.of("en", "ar")) {
      if (title.getOrDefault(language, "").isBlank()) {
        theatre.at("title").mistake("%s is missing".formatted(language), "en and ar at least");
      }
    }
    return title;
  }

  private static List<Set<String>> sides(Place theatre) {
    List<Place> sides = theatre.list("sides");
    if (!sides.isEmpty() && sides.size() != 2) {
      theatre.at("sides").mistake("has %d lists".formatted(sides.size()), "two lists of codes");
    }
    return sides.stream().map(side -> codes(side.textItems())).toList();
  }

  private static Set<String> codes(List<Place> items) {
    Set<String> codes = new HashSet<>();
    for (Place item : items) {
      if (!item.asText().matches(CODE)) {
        item.mistake(
            "'%s' stands here".formatted(item.asText()),
            "ISO 3166-1 alpha-3, or an upper-case organisation");
      }
      codes.add(item.asText());
    }
    return codes;
  }

  private static Map<String, List<String>> places(Place theatre) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    theatre
        .entries("places")
        .forEach(
            (language, names) -> {
              List<String> texts = new ArrayList<>();
              for (Place name : names.textItems()) {
                if (PlaceNames.isReadable(language, name.asText())) {
                  texts.add(name.asText());
                } else {
                  name.mistake("'%s' stands here".formatted(name.asText()), "words, or stem*");
                }
              }
              places.put(language, texts);
            });
    return places;
  }
}
