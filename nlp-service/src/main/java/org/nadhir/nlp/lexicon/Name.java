package org.nadhir.nlp.lexicon;

import java.util.List;

/**
 * How a country or organisation is named.
 *
 * @param code ISO 3166-1 alpha-3 or organisation code
 * @param words its names, demonyms, capitals and leaders
 */
public record Name(String code, List<Pattern> words) {}
