package org.nadhir.nlp.lexicon;

import java.util.List;

/**
 * How a country or organisation, or a place in it, is named.
 *
 * @param code ISO 3166-1 alpha-3 or organisation code
 * @param words its names, demonyms, capitals and leaders
 * @param place whether the words name a place: to it something is done, it does nothing
 */
public record Name(String code, List<Pattern> words, boolean place) {}
