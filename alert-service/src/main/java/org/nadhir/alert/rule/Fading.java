package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How what is older counts less: half after each half-life. It falls in steps of a quarter of the
 * half-life, so that what is measured changes at known instants only, and reaches nothing after six
 * half-lives.
 *
 * @param halfLife after which time half is left
 */
record Fading(Duration halfLife) {
  private static final int STEPS_PER_HALF = 4;
  private static final int STEPS = 6 * STEPS_PER_HALF;

  /** After which time nothing is left. */
  Duration end() {
    return halfLife.multipliedBy(STEPS / STEPS_PER_HALF);
  }

  /** The ages at which something is lost. */
  Set<Duration> steps() {
    Set<Duration> steps = new LinkedHashSet<>();
    IntStream.rangeClosed(1, STEPS).forEach(step -> steps.add(age(step)));
    return steps;
  }

  private Duration age(int step) {
    return halfLife.multipliedBy(step).dividedBy(STEPS_PER_HALF);
  }

  /** What is left of one at this age. */
  double left(Duration age) {
    int step = 0;
    while (step < STEPS && age.compareTo(age(step + 1)) >= 0) {
      step++;
    }
    return step == STEPS ? 0 : StrictMath.pow(2, -(double) step / STEPS_PER_HALF);
  }
}
