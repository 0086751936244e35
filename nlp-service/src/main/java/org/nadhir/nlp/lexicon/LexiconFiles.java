package org.nadhir.nlp.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files of a lexicon are read from. */
@FunctionalInterface
public interface LexiconFiles {
  /**
   * The content of a file such as {@code ar/cues.yaml}, or null if there is none.
   *
   * @throws UncheckedIOException if it cannot be read, or is not UTF-8
   */
  @Nullable String read(String name);

  /** The name by which a person knows the file. */
  default String shown(String name) {
    return name;
  }

  /** The files that come with Nadhir; always the same object. */
  static LexiconFiles bundled() {
    return BundledFiles.ALL;
  }

  /** The files of a folder. */
  static LexiconFiles in(Path folder) {
    return new LexiconFiles() {
      @Override
      public @Nullable String read(String name) {
        try {
          Path file = folder.resolve(name);
          return Files.isRegularFile(file) ? Files.readString(file) : null;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public String shown(String name) {
        return folder.resolve(name).toString();
      }
    };
  }
}
