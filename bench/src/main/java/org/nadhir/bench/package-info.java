/** Measures the tagger and its peers on one thread, over the same texts and the same patterns. */
@NullMarked
package org.nadhir.bench;

import org.jspecify.annotations.NullMarked;
