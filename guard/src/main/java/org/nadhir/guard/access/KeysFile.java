package org.nadhir.guard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of keys, read anew when it has changed. Used by one thread at a time. */
final class KeysFile {
  private final Path path;
  private @Nullable Stamp seen;

  /** What tells a file from its next version without reading it. */
  private record Stamp(FileTime changed, long size) {}

  KeysFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /**
   * Whether it is not as it was when it was read last, or cannot be looked at.
   *
   * <p>A file that is being replaced is looked at again the next time.
   */
  boolean hasChanged() {
    try {
      return !stamp().equals(seen);
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Reads it.
   *
   * @throws InvalidKeysException with all mistakes
   */
  List<AccessKey> read() {
    try {
      Stamp stamp = stamp();
      if (stamp.size() > KeyTree.MOST_CHARACTERS) {
        throw new IOException(
            "%d bytes; allowed: %d".formatted(stamp.size(), KeyTree.MOST_CHARACTERS));
      }
      String text = Files.readString(path);
      seen = stamp;
      return KeyReader.read(path.toString(), text);
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidKeysException(
          List.of("%s: file: cannot be read (%s); allowed: a file of keys".formatted(path, e)));
    }
  }

  private Stamp stamp() throws IOException {
    return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
  }
}
