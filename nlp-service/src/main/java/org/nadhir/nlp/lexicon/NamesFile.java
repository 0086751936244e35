package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads a {@code names.yaml}, and adds the country names of CLDR. */
final class NamesFile {
  private NamesFile() {}

  /** The names, those of the highest layer first, so that they win over others of equal words. */
  static List<Name> read(Layers files, String language) {
    List<Name> names = new ArrayList<>();
    files.each(
        file -> {
          file.allow("names", "places", "skip");
          names.addAll(0, names(file, "places", true));
          names.addAll(0, names(file, "names", false));
        });
    names.addAll(CountryNames.of(language, new LinkedHashSet<>(files.texts("skip"))));
    return names;
  }

  private static List<Name> names(Place file, String key, boolean places) {
    List<Name> names = new ArrayList<>();
    for (Place unnamed : file.list(key)) {
      String code = unnamed.required("code");
      Place place = unnamed.named("name '%s'".formatted(code)).allow("code", "words");
      if (!code.isEmpty() && !code.matches("[A-Z][A-Z0-9_]*")) {
        place
            .at("code")
            .mistake(
                "'%s' stands here".formatted(code),
                "ISO 3166-1 alpha-3, or an upper-case organisation");
      }
      names.add(new Name(code, place.patterns("words"), places));
    }
    return names;
  }
}
