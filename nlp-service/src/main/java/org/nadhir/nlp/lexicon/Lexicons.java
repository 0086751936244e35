package org.nadhir.nlp.lexicon;

import java.util.Map;

/**
 * The lexicons of all languages.
 *
 * @param version short hash of the content of all their files
 * @param byLanguage lexicon by ISO 639-1 code
 */
public record Lexicons(String version, Map<String, Lexicon> byLanguage) {}
