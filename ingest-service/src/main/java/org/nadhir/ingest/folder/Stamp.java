package org.nadhir.ingest.folder;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * By what a change of a file is seen.
 *
 * @param size in bytes
 * @param changed time of the last change, in milliseconds since 1970
 */
record Stamp(long size, long changed) {
  static Stamp of(BasicFileAttributes attributes) {
    return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
  }
}
