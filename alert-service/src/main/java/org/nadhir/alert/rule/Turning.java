package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.Set;

/** A condition that holds a recent window against the time before it. */
sealed interface Turning extends Condition permits Spike, First, Reversal, Silence {
  /** Length of the recent window. */
  Duration recent();

  /** Length of the time before it. */
  Duration before();

  @Override
  default Duration window() {
    return recent().plus(before());
  }

  @Override
  default Set<Duration> turns() {
    return Set.of(recent(), window());
  }
}
