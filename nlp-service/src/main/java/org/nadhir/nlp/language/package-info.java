/** Tells the language of a text, by script and marker letters first. */
@NullMarked
package org.nadhir.nlp.language;

import org.jspecify.annotations.NullMarked;
