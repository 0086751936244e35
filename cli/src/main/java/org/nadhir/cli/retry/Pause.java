package org.nadhir.cli.retry;

import java.time.Duration;

/** Lets time pass; a test only notes how much. */
@FunctionalInterface
public interface Pause {
  /** Waits by sleeping. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  void pause(Duration duration) throws InterruptedException;
}
