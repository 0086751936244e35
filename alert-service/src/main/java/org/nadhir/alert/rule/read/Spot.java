package org.nadhir.alert.rule.read;

/**
 * Where something is written.
 *
 * @param file name of the file
 * @param line its line, from 1; 0 where the file as a whole is meant
 * @param column its column, from 1; 0 where the file as a whole is meant
 */
public record Spot(String file, int line, int column) {
  /** A file as a whole. */
  public static Spot of(String file) {
    return new Spot(file, 0, 0);
  }

  /** As compilers write it, so that an editor can jump there: {@code rules.yaml:12:5}. */
  @Override
  public String toString() {
    return line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
  }
}
