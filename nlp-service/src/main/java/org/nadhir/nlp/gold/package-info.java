/** Labelled sentences and how well a tagger reads them. */
@NullMarked
package org.nadhir.nlp.gold;

import org.jspecify.annotations.NullMarked;
