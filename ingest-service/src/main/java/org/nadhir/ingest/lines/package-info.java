/** Lines of streams that may have no end: read piece by piece, in bounded memory. */
@NullMarked
package org.nadhir.ingest.lines;

import org.jspecify.annotations.NullMarked;
