/**
 * Archives of millions of articles into a running system.
 *
 * <p>A file is read line by line and posted chunk by chunk, one after the other, so memory does not
 * grow with it and ingest-service sets the pace. A chunk is behind us when each of its lines is
 * settled: accepted, known, or rejected for a reason. What ends an import early leaves a position
 * from which it can go on.
 */
@NullMarked
package org.nadhir.cli.imports;

import org.jspecify.annotations.NullMarked;
