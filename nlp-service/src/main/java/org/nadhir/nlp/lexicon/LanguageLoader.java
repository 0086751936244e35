package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.SignalType;

/** Reads all files of one language. */
final class LanguageLoader {
  private final Sources sources;
  private final TypeTable types;
  private final Findings findings;

  LanguageLoader(Sources sources, TypeTable types, Findings findings) {
    this.sources = sources;
    this.types = types;
    this.findings = findings;
  }

  /** A language of the lexicon: every file must be there; the overlay's lie over them. */
  Lexicon load(String language) {
    return read(language, true);
  }

  /** A language that only the overlay has: cues and one type at least; the rest may be absent. */
  Lexicon loadOwn(String language, OverlayFiles overlay) {
    boolean hasType = false;
    for (SignalType type : SignalType.values()) {
      hasType |= overlay.names().contains("%s/%s.yaml".formatted(language, type.code()));
    }
    String cues = language + "/cues.yaml";
    if (!overlay.names().contains(cues)) {
      findings.add(
          Spot.of(new LexiconFile(overlay.shown(cues), true)),
          "is missing",
          "cues.yaml and at least one type file for a language that Nadhir has not");
    } else if (!hasType) {
      findings.add(
          Spot.of(new LexiconFile(overlay.shown(language), true)),
          "has no type file",
          String.join(", ", OverlayLayout.namesOfLanguage()));
    }
    return read(language, false);
  }

  private Lexicon read(String language, boolean inLexicon) {
    Notes notes = new Notes(findings, Inflection.of(language).inflects());
    Map<String, WordClass> classes = new LinkedHashMap<>();
    Layers shared = sources.layers(language + "/classes.yaml", inLexicon, notes);
    shared.allow("classes");
    addClasses(shared, classes);
    List<Entry> entries = new ArrayList<>();
    for (SignalType type : SignalType.values()) {
      String name = "%s/%s.yaml".formatted(language, type.code());
      Layers files = sources.layers(name, inLexicon, notes);
      addClasses(files, classes);
      entries.addAll(new TypeFile(type, types.of(type)).entries(files));
    }
    Cues cues = CuesFile.read(sources.layers(language + "/cues.yaml", inLexicon, notes));
    List<Name> names =
        NamesFile.read(sources.layers(language + "/names.yaml", inLexicon, notes), language);
    Lexicon lexicon =
        new Lexicon(language, version(language), WordClass.members(classes), entries, cues, names);
    new LexiconCheck(lexicon, classes, notes).run();
    return lexicon;
  }

  private String version(String language) {
    return sources.hash(
        name ->
            name.equals("types.yaml")
                || name.startsWith(language + "/")
                || name.startsWith("+" + language + "/"));
  }

  private static void addClasses(Layers files, Map<String, WordClass> classes) {
    files.each(
        file ->
            file.entries("classes")
                .forEach(
                    (name, place) -> {
                      WordClass more = new WordClass(place.spot(), place.members());
                      WordClass known = classes.get(name);
                      if (known != null && !place.spot().file().overlay()) {
                        place.mistake("class stands twice in this language", "each name once");
                      }
                      classes.put(name, known == null ? more : known.with(more));
                    }));
  }
}
