package org.nadhir.ingest.folder;

import java.nio.file.Path;

/**
 * A file in the state in which it was found.
 *
 * @param file where it is
 * @param stamp its size and time
 */
record Found(Path file, Stamp stamp) {}
