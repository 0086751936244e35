package org.nadhir.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of a folder and of the folders in it, by file name, so that dated names give time
 * order.
 */
final class FolderFiles {
  private static final Comparator<Path> BY_NAME =
      Comparator.<Path, String>comparing(file -> file.getFileName().toString())
          .thenComparing(Comparator.naturalOrder());

  private FolderFiles() {}

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> isDocument(file) || isLines(file))
          .filter(Files::isRegularFile)
          .sorted(BY_NAME)
          .toList();
    }
  }

  /** Whether the file holds one raw document. */
  static boolean isDocument(Path file) {
    return file.getFileName().toString().endsWith(".txt");
  }

  /** Whether the file holds one JSON article on each line. */
  static boolean isLines(Path file) {
    return file.getFileName().toString().endsWith(".ndjson");
  }
}
