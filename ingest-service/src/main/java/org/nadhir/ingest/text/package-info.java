/** Text as it is compared: folded words, lines, characters that cannot travel. */
@NullMarked
package org.nadhir.ingest.text;

import org.jspecify.annotations.NullMarked;
