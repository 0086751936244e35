package org.nadhir.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.cli.terminal.Failure;

/**
 * The documents of a folder and the folders in it, by file name: names begin with a date, so that
 * folders interleave in the order of time.
 */
final class SeedFiles {
  static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path file) -> file.getFileName().toString())
          .thenComparing(Path::toString);

  private SeedFiles() {}

  /**
   * Finds them.
   *
   * @throws Failure if there is no such folder, or nothing to replay in it
   */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no seeds folder at %s".formatted(folder.toAbsolutePath()));
    }
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder.toRealPath())) {
      found =
          files
              .filter(file -> ContentType.of(file).isPresent())
              .filter(Files::isRegularFile)
              .sorted(BY_NAME)
              .toList();
    } catch (IOException e) {
      throw new Failure(
          "the seeds folder %s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
    if (found.isEmpty()) {
      throw new Failure("no *.txt or *.ndjson in %s".formatted(folder.toAbsolutePath()));
    }
    return found;
  }
}
