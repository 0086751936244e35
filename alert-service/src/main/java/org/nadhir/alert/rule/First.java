package org.nadhir.alert.rule;

import java.time.Duration;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Scene;

/**
 * The weight of the strongest signal of the recent window, if no such signal came in the time of
 * quiet before it; else 0.
 *
 * @param recent length of the recent window
 * @param quiet how long no such signal may have come before it
 * @param leastHistory least span that must have been observed before the recent window, so that the
 *     first article of all is not news
 * @param filter which signals are looked at
 * @param weights what a signal counts; one without weight breaks no quiet
 */
public record First(
    Duration recent, Duration quiet, Duration leastHistory, SignalFilter filter, Weights weights)
    implements Turning {
  @Override
  public Duration before() {
    return quiet;
  }

  @Override
  public Gauge gauge(Scene scene) {
    Tally earlier = new Tally(scene, Scale.of(earlier(), filter, weights));
    Tally fresh = new Tally(scene, Scale.of(fresh(), filter, weights));
    return new Measured(
        fresh,
        earlier,
        Reading.Unit.WEIGHT,
        totals ->
            earlier.totals().stories() > 0 || observed(scene).compareTo(leastHistory) < 0
                ? 0
                : totals.strongest());
  }
}
