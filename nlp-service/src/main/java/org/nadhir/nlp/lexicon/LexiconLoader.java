package org.nadhir.nlp.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Theatre;

/** Reads lexicons from their files, and finds every mistake before it complains. */
public final class LexiconLoader {
  private static final int OVERLAY_HASH = 8;

  private final OverlayFiles overlay;
  private final Findings findings = new Findings();
  private final Sources sources;
  private final Notes notes = new Notes(findings, false);

  private LexiconLoader(LexiconFiles files, OverlayFiles overlay) {
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
    LanguageLoader loader = new LanguageLoader(sources, types, findings);
    languages.forEach(language -> byLanguage.put(language, loader.load(language)));
    for (String language : new OverlayLayout(overlay, findings).languages()) {
      if (!languages.contains(language)) {
        byLanguage.put(language, loader.loadOwn(language, overlay));
      }
    }
  }

  private String version() {
    String bundled = sources.hash(name -> !name.startsWith("+"));
    return overlay.isEmpty()
        ? bundled
        : bundled + "+" + overlay.digest().substring(0, OVERLAY_HASH);
  }
}
