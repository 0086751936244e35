package org.nadhir.nlp.lexicon;

import java.util.List;
import java.util.Map;

/**
 * All that is known of one language.
 *
 * @param language ISO 639-1 code
 * @param classes word classes by name
 * @param entries recognisable forms of all signal types
 * @param cues cues, boundaries, markers and numbers
 * @param names countries and organisations
 */
public record Lexicon(
    String language,
    Map<String, List<Pattern>> classes,
    List<Entry> entries,
    Cues cues,
    List<Name> names) {}
