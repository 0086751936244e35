package org.nadhir.nlp.edge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.lexicon.Lexicon;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.reload.RunningLexicon;

/**
 * The lexicon in use, as {@code GET /lexicon} tells it.
 *
 * @param version which lexicon tags, as in every report
 * @param loadedAt since when
 * @param overlay folder of the overlay, absent without one
 * @param languages the languages that have a lexicon
 * @param problems what is wrong with the overlay as it is in its folder: until there is nothing,
 *     the lexicon before it stays in use
 */
record LexiconStanding(
    String version,
    Instant loadedAt,
    @Nullable String overlay,
    List<Language> languages,
    List<Problem.Error> problems) {
  /** The lexicon of one language. */
  record Language(String language, String version, int entries, int patterns, int names) {
    static Language of(Lexicon lexicon) {
      return new Language(
          lexicon.language(),
          lexicon.version(),
          lexicon.entries().size(),
          lexicon.patterns(),
          lexicon.names().size());
    }
  }

  static LexiconStanding of(RunningLexicon running) {
    RunningLexicon.Standing standing = running.standing();
    return new LexiconStanding(
        standing.loaded().lexicons().version(),
        standing.loadedAt(),
        running.source().folder().map(Object::toString).orElse(null),
        standing.loaded().lexicons().byLanguage().values().stream().map(Language::of).toList(),
        standing.problems().stream().map(LexiconStanding::problem).toList());
  }

  private static Problem.Error problem(Mistake mistake) {
    return new Problem.Error(mistake.at().toString(), mistake.what(), mistake.allowed());
  }
}
