package org.nadhir.cli.backtest.source;

import java.io.IOException;

/** A place that articles are read from, once. */
public interface Source {

  /** Takes what is read. */
  interface Sink {
    /** Takes one article; may wait until there is room. */
    void take(Raw raw);

    /** Says that so many steps of {@link Source#size} are done. */
    void progress(long steps);
  }

  /** Its name in messages. */
  String name();

  /** Its size in steps of progress, about bytes; 0 if unknown. */
  long size();

  /**
   * Reads it from its beginning to its end.
   *
   * @throws IOException if it cannot be read, or ends in the middle
   */
  void read(Sink sink) throws IOException;
}
