package org.nadhir.nlp.signal;

import org.nadhir.contracts.Signal;

/**
 * A signal and the lexicon entry that recognised it.
 *
 * @param entry id of the entry
 * @param signal the signal
 */
public record TaggedSignal(String entry, Signal signal) {}
