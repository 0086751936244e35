package org.nadhir.alert.window;

/** A reading that follows its scene; it costs as much as changes, not as much as there is. */
public interface Gauge extends Reading {
  /** Looks at a story that has changed, or of which an article has reached an age that matters. */
  void look(Story story);

  /** Drops a story that has become part of another. */
  void drop(Story story);
}
