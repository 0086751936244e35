/**
 * The lexicon that is in use, and how an operator's overlay takes its place without a restart.
 *
 * <p>A change of the overlay is loaded whole, beside the running lexicon: read, checked, compiled,
 * its cases run. Only what passes all of it is swapped in, by one reference; what does not leaves
 * the running one as it is, and its mistakes are kept for whoever asks.
 */
@NullMarked
package org.nadhir.nlp.reload;

import org.jspecify.annotations.NullMarked;
