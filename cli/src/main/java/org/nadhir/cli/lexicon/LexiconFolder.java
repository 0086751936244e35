package org.nadhir.cli.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.lexicon.OverlayFiles;
import org.nadhir.nlp.signal.Tagger;

/**
 * A folder that holds a whole lexicon, if it has an {@code index.yaml}, else an overlay over the
 * lexicon that comes with Nadhir.
 */
final class LexiconFolder {
  private final Path folder;
  private final boolean whole;

  LexiconFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Failure("%s is no folder".formatted(folder));
    }
    this.folder = folder;
    this.whole = Files.exists(folder.resolve("index.yaml"));
  }

  /**
   * Loads it.
   *
   * @throws org.nadhir.nlp.lexicon.InvalidLexiconException naming every mistake
   */
  Lexicons load() {
    if (whole) {
      return LexiconLoader.load(LexiconFiles.in(folder));
    }
    try {
      return LexiconLoader.load(LexiconFiles.bundled(), OverlayFiles.in(folder));
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(folder, e), e);
    }
  }

  static Tagger tagger(Lexicons lexicons) {
    return new Tagger(lexicons, Theatres.bundled().with(lexicons.theatres()));
  }

  /** Whether an entry is the folder's, not one that the folder is laid over. */
  boolean owns(Entry entry) {
    return whole || entry.at().file().overlay();
  }

  /** What is odd in the folder's files. */
  List<Mistake> warnings(Lexicons lexicons) {
    return whole ? lexicons.warnings() : List.of();
  }

  List<Entry> entries(Lexicons lexicons) {
    return lexicons.byLanguage().values().stream()
        .flatMap(lexicon -> lexicon.entries().stream())
        .filter(this::owns)
        .toList();
  }

  String kind() {
    return whole ? "lexicon" : "overlay";
  }
}
