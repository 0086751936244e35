/**
 * Finds all patterns of a language in one pass over the words: surface form to symbols by a memo,
 * then a token-level automaton.
 */
@NullMarked
package org.nadhir.nlp.match;

import org.jspecify.annotations.NullMarked;
