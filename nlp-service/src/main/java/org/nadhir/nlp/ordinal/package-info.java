/**
 * Reads the ordinal numbers of a headline and an opening, such as 12 of "the 12th package of
 * sanctions": what tells two reports apart that are alike word for word otherwise.
 *
 * <p>How numbers are spelled comes from ICU's rules, months from CLDR; {@code ordinals.yaml} adds
 * what they lack and says what only looks like an ordinal. What is doubtful is left out: a false
 * ordinal can part copies, a missed one only leaves it to the texts to differ.
 */
@NullMarked
package org.nadhir.nlp.ordinal;

import org.jspecify.annotations.NullMarked;
