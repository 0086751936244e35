package org.nadhir.nlp.reload;

import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.signal.Tagger;

/**
 * A lexicon and the tagger made of it.
 *
 * @param overlay digest of the overlay's files
 */
public record Loaded(Lexicons lexicons, Tagger tagger, String overlay) {}
