package org.nadhir.nlp.lexicon;

/**
 * Where something is written.
 *
 * @param file the file
 * @param line its line, from 1; 0 where the file as a whole is meant
 * @param column its column, from 1; 0 where the file as a whole is meant
 */
public record Spot(LexiconFile file, int line, int column) {
  /** The spot of what is written in no file. */
  static final Spot NONE = of(LexiconFile.NONE);

  /** A file as a whole. */
  public static Spot of(LexiconFile file) {
    return new Spot(file, 0, 0);
  }

  /** As compilers write it, so that an editor can jump there: {@code ar/cues.yaml:12:5}. */
  @Override
  public String toString() {
    return line == 0 ? file.name() : "%s:%d:%d".formatted(file.name(), line, column);
  }
}
