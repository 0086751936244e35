package org.nadhir.alert.rule;

import java.time.Duration;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Scene;

/**
 * The weight of what turned: the sum of the recent window in the new direction, if the sum of the
 * time before it in the old direction was high enough; else 0. Both sums are positive numbers.
 *
 * @param recent length of the recent window
 * @param before length of the time before it
 * @param least least sum in the old direction
 * @param towards the new direction
 * @param filter which signals are looked at
 * @param weights what a signal counts
 */
public record Reversal(
    Duration recent,
    Duration before,
    double least,
    Direction towards,
    SignalFilter filter,
    Weights weights)
    implements Turning {

  /** Where a development goes. */
  public enum Direction {
    /** Signals that lower the risk. */
    EASING,
    /** Signals that raise it. */
    ESCALATION
  }

  @Override
  public Gauge gauge(Scene scene) {
    long sign = towards == Direction.EASING ? -1 : 1;
    Scale old = Scale.signed(earlier(), filter, weights).counting(w -> Math.max(0, -sign * w));
    Scale turned = Scale.signed(fresh(), filter, weights).counting(w -> Math.max(0, sign * w));
    Tally earlier = new Tally(scene, old);
    return new Measured(
        new Tally(scene, turned),
        earlier,
        Reading.Unit.WEIGHT,
        totals -> earlier.totals().sum() >= least ? totals.sum() : 0);
  }
}
