/** Replay of a folder of documents through the same way in. */
@NullMarked
package org.nadhir.ingest.folder;

import org.jspecify.annotations.NullMarked;
