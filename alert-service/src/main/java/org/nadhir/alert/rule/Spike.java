package org.nadhir.alert.rule;

import java.time.Duration;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Scene;

/**
 * How many times as many stories as usual: those of the recent window, divided by those that a
 * window of its length had on average in the baseline before it.
 *
 * <p>The average is taken over the span that was observed: from the first article of the key in the
 * baseline, whatever it says, to the begin of the recent window. A key without enough history or
 * with too few recent stories measures 0; a usual number below one story counts as one, so that a
 * single report on a quiet key is no spike.
 *
 * @param recent length of the recent window
 * @param baseline length of the baseline before it
 * @param leastHistory least span that must have been observed before the recent window
 * @param leastStories least number of recent stories
 * @param filter which signals are looked at
 * @param weights what a signal counts; a story without weight is not counted
 */
public record Spike(
    Duration recent,
    Duration baseline,
    Duration leastHistory,
    int leastStories,
    SignalFilter filter,
    Weights weights)
    implements Turning {
  @Override
  public Duration before() {
    return baseline;
  }

  @Override
  public Gauge gauge(Scene scene) {
    Tally usual = new Tally(scene, Scale.of(earlier(), filter, weights));
    Tally fresh = new Tally(scene, Scale.of(fresh(), filter, weights));
    return new Measured(
        fresh,
        usual,
        Reading.Unit.STORIES,
        totals -> ratio(totals.stories(), usual.totals().stories(), observed(scene)));
  }

  private double ratio(int fresh, int usual, Duration observed) {
    if (fresh < leastStories || observed.compareTo(leastHistory) < 0) {
      return 0;
    }
    double windows = Math.max(1, (double) observed.toMillis() / recent.toMillis());
    return fresh / Math.max(1, usual / windows);
  }
}
