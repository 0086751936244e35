package org.nadhir.alert.window;

import java.time.Duration;

/** The windows of event time that end at one instant. */
public interface Windows {
  /** The window of this length. */
  WindowView last(Duration length);
}
