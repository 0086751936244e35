/**
 * A folder of documents as a way in: replayed at start, and watched from then on if asked for.
 *
 * <p>The folder is looked through again and again, on every kind of file system alike: events of
 * the file system do not come from network mounts, and get lost when many come at once. A file
 * whose size and time stay for a while is complete. What was taken is remembered by path, size and
 * time, across restarts if there is a file to remember it in; what is taken twice all the same is
 * recognised as a duplicate.
 */
@NullMarked
package org.nadhir.ingest.folder;

import org.jspecify.annotations.NullMarked;
