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

  /** What is left of one after so many steps. */
  private static final double[] LEFT = left();

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

  /** The first age, in whole milliseconds, at which so many steps have been lost. */
  private Duration age(int step) {
    return Duration.ofMillis(-Math.floorDiv(-halfLife.toMillis() * step, STEPS_PER_HALF));
  }

  /** What is left of one at this age. */
  double left(Duration age) {
    long step = age.toMillis() * STEPS_PER_HALF / halfLife.toMillis();
    return step >= STEPS ? 0 : LEFT[(int) step];
  }

  private static double[] left() {
    return IntStream.range(0, STEPS)
        .mapToDouble(step -> StrictMath.pow(2, -(double) step / STEPS_PER_HALF))
        .toArray();
  }
}
