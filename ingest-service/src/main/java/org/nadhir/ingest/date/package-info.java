/** Dates as feeds and pages give them: read or absent, never guessed. */
@NullMarked
package org.nadhir.ingest.date;

import org.jspecify.annotations.NullMarked;
