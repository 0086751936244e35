package org.nadhir.cli.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nadhir.cli.terminal.Failure;

/**
 * A stream with a JSON article on each line, packed or not.
 *
 * @param name its name in messages
 * @param size in bytes as it is stored; 0 if unknown
 * @param opening how to begin reading
 */
record Archive(String name, long size, Opening opening) {
  /** How the stream of an archive is opened. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * The archives with these names: files, or {@code -} for standard input.
   *
   * @throws Failure if one cannot be read, or standard input is there twice
   */
  static List<Archive> of(List<String> names, InputStream standardInput) {
    if (names.stream().filter("-"::equals).count() > 1) {
      throw new Failure("standard input (-) can be read once");
    }
    return names.stream().map(name -> of(name, standardInput)).toList();
  }

  private static Archive of(String name, InputStream standardInput) {
    if (name.equals("-")) {
      return new Archive(name, 0, () -> standardInput);
    }
    Path file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Failure("there is no readable file %s".formatted(name));
    }
    return new Archive(name, file.toFile().length(), () -> Files.newInputStream(file));
  }
}
