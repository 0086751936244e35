package org.nadhir.alert.rule.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.contracts.Theatres;

/** Files of rules that are right, and files that each show one mistake with its message beside. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/rules");

  private static final Theatres THEATRES =
      Theatres.load(Optional.of(FOLDER.resolve("theatres.yaml")));

  private Fixtures() {}

  /** Two theatres: ukraine and taiwan-strait. */
  static Theatres theatres() {
    return THEATRES;
  }

  static List<Path> good() {
    return in("good");
  }

  static Path good(String name) {
    return FOLDER.resolve("good").resolve(name + ".yaml");
  }

  static List<Path> bad() {
    return in("bad");
  }

  static Path bad(String name) {
    return FOLDER.resolve("bad").resolve(name + ".yaml");
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".yaml", "");
  }

  /** The lines that tell the mistakes of a bad file. */
  static List<String> message(Path file) throws IOException {
    return Files.readAllLines(file.resolveSibling(name(file) + ".txt"));
  }

  private static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
