package org.nadhir.alert.window;

import java.time.Instant;
import java.util.List;

/**
 * What lies in one window.
 *
 * @param from start, exclusive
 * @param to end, inclusive
 * @param observations those in it, earliest first
 */
public record WindowView(Instant from, Instant to, List<Observation> observations) {

  /** The stories that the observations make. */
  public List<Story> stories() {
    return Stories.of(observations);
  }
}
