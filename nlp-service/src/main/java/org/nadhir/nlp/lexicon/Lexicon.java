package org.nadhir.nlp.lexicon;

import java.util.List;
import java.util.Map;

/**
 * All that is known of one language.
 *
 * @param language ISO 639-1 code
 * @param version short hash of the content of the language's files and of those that all share
 * @param classes word classes by name
 * @param entries recognisable forms of all signal types
 * @param cues cues, boundaries, markers and numbers
 * @param names countries and organisations
 */
public record Lexicon(
    String language,
    String version,
    Map<String, List<Pattern>> classes,
    List<Entry> entries,
    Cues cues,
    List<Name> names) {
  /** Number of patterns of all entries. */
  public int patterns() {
    return entries.stream().mapToInt(entry -> entry.patterns().size()).sum();
  }
}
