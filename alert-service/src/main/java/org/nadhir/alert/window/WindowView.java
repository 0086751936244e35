package org.nadhir.alert.window;

import java.time.Instant;
import java.util.List;

/**
 * What lies in one window.
 *
 * @param from start, exclusive
 * @param to end, inclusive
 * @param stories the stories that its articles make, earliest first
 */
public record WindowView(Instant from, Instant to, List<Story> stories) {
  public WindowView {
    stories = List.copyOf(stories);
  }
}
