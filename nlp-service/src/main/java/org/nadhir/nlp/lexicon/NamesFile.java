package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads a {@code names.yaml}, and adds the country names of CLDR. */
final class NamesFile {
  private NamesFile() {}

  static List<Name> read(Place file, String language) {
    file.allow("names", "skip");
    List<Name> names = new ArrayList<>();
    for (Place unnamed : file.list("names")) {
      String code = unnamed.required("code");
      Place place = unnamed.named("name '%s'".formatted(code)).allow("code", "words");
      if (!code.matches("[A-Z][A-Z0-9_]*")) {
        place.mistake("code must be ISO 3166-1 alpha-3, or an upper-case organisation");
      }
      names.add(new Name(code, place.patterns("words")));
    }
    names.addAll(CountryNames.of(language, new LinkedHashSet<>(file.texts("skip"))));
    return names;
  }
}
