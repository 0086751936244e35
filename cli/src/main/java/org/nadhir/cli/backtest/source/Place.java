package org.nadhir.cli.backtest.source;

import java.util.Comparator;

/**
 * Where something stands in a source.
 *
 * @param source name of the source
 * @param line number of the line, from 1; 0 where the source is no file of lines
 */
public record Place(String source, long line) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::source).thenComparingLong(Place::line);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line;
  }
}
