package org.nadhir.nlp.lexicon;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.contracts.Theatre;

/** Reads lexicons from their files, and finds every mistake before it complains. */
public final class LexiconLoader {
  private static final int OVERLAY_HASH = 8;

  private record Part(Lexicon lexicon, Findings findings, Sources sources) {}

  private final LexiconFiles files;
  private final OverlayFiles overlay;
  private final Findings findings = new Findings();
  private final Sources sources;
  private final Notes notes = new Notes(findings, false);

  private LexiconLoader(LexiconFiles files, OverlayFiles overlay) {
    this.files = files;
    this.overlay = overlay;
    this.sources = new Sources(files, overlay, findings);
  }

  /** As {@link #load(LexiconFiles, OverlayFiles)}, without an overlay. */
  public static Lexicons load(LexiconFiles files) {
    return load(files, OverlayFiles.NONE);
  }

  /**
   * Reads the lexicons of all languages that {@code index.yaml} names, with an overlay over them,
   * and those of the languages that the overlay adds.
   *
   * @throws InvalidLexiconException naming every mistake
   */
  public static Lexicons load(LexiconFiles files, OverlayFiles overlay) {
    return new LexiconLoader(files, overlay).lexicons();
  }

  private Lexicons lexicons() {
    Place index = sources.single("index.yaml", notes);
    Place typeFile = sources.single("types.yaml", notes);
    Map<String, Lexicon> byLanguage = new LinkedHashMap<>();
    if (index != null && typeFile != null) {
      read(index.allow("languages"), TypeTable.read(typeFile), byLanguage);
    }
    List<Theatre> theatres = TheatresFile.read(sources.overlaid("theatres.yaml", notes));
    if (findings.count() > 0) {
      throw new InvalidLexiconException(findings.mistakes());
    }
    return new Lexicons(version(), byLanguage, theatres, findings.warnings());
  }

  private void read(Place index, TypeTable types, Map<String, Lexicon> byLanguage) {
    List<String> languages = index.texts("languages");
    if (languages.isEmpty()) {
      index.at("languages").mistake("is empty", "at least one language");
    }
    Set<String> all = new LinkedHashSet<>(languages);
    all.addAll(new OverlayLayout(overlay, findings).languages());
    for (Part part : all.parallelStream().map(l -> part(l, types, languages)).toList()) {
      byLanguage.put(part.lexicon().language(), part.lexicon());
      findings.add(part.findings());
      sources.add(part.sources());
    }
  }

  /** One language, read apart from the others. */
  private Part part(String language, TypeTable types, List<String> languages) {
    Findings own = new Findings();
    Sources from = new Sources(files, overlay, own);
    from.add(sources);
    LanguageLoader loader = new LanguageLoader(from, types, own);
    Lexicon lexicon =
        languages.contains(language) ? loader.load(language) : loader.loadOwn(language, overlay);
    return new Part(lexicon, own, from);
  }

  private String version() {
    String bundled = sources.hash(name -> !name.startsWith("+"));
    return overlay.isEmpty()
        ? bundled
        : bundled + "+" + overlay.digest().substring(0, OVERLAY_HASH);
  }
}
