package org.nadhir.nlp.lexicon;

import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Theatre;

/**
 * The lexicons of all languages.
 *
 * @param version short hash of the content of all their files; with an overlay, a plus sign and the
 *     short hash of its files
 * @param byLanguage lexicon by ISO 639-1 code
 * @param theatres theatres of the overlay
 * @param warnings what is odd about them but keeps nothing from working
 */
public record Lexicons(
    String version,
    Map<String, Lexicon> byLanguage,
    List<Theatre> theatres,
    List<Mistake> warnings) {}
