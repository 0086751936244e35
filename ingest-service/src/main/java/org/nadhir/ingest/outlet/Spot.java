package org.nadhir.ingest.outlet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something is written.
 *
 * @param file name of the file
 * @param line its line, from 1; 0 where the file as a whole is meant
 * @param column its column, from 1; 0 where the file as a whole is meant
 */
record Spot(String file, int line, int column) {
  static Spot of(String file, @Nullable Mark mark) {
    return mark == null
        ? new Spot(file, 0, 0)
        : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** As compilers write it, so that an editor can jump there: {@code sources.yaml:12:5}. */
  @Override
  public String toString() {
    return line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
  }
}
