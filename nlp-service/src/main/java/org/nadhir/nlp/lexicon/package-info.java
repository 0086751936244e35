/** The lexicon as data: its files, their validation, word classes, patterns and inflection. */
@NullMarked
package org.nadhir.nlp.lexicon;

import org.jspecify.annotations.NullMarked;
