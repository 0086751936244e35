/**
 * Folds and splits text: words as int arrays with UTF-16 offsets into the original, sentences,
 * breaks.
 */
@NullMarked
package org.nadhir.nlp.text;

import org.jspecify.annotations.NullMarked;
