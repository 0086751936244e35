package org.nadhir.alert.rule;

import java.time.Duration;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Scene;

/**
 * How many articles the recent window would usually have, if it has none; else 0. The usual number
 * is the average of the baseline before it over the span that was observed.
 *
 * @param recent length of the recent window
 * @param baseline length of the baseline before it
 * @param leastHistory least span that must have been observed before the recent window
 * @param filter which articles are looked at; of its parts those on signals let an article through
 *     if it has such a signal
 */
public record Silence(
    Duration recent, Duration baseline, Duration leastHistory, SignalFilter filter)
    implements Turning {
  @Override
  public Duration before() {
    return baseline;
  }

  @Override
  public Gauge gauge(Scene scene) {
    Span now = new Span.OfArticles(Duration.ZERO, recent);
    Span then = new Span.OfArticles(recent, window());
    Tally usual = new Tally(scene, Scale.of(then, filter, Weights.DEFAULT));
    Tally fresh = new Tally(scene, Scale.of(now, filter, Weights.DEFAULT));
    return new Measured(
        fresh,
        usual,
        Reading.Unit.WEIGHT,
        totals -> fresh.articles() > 0 ? 0 : expected(usual, observed(scene)));
  }

  private double expected(Tally usual, Duration observed) {
    return observed.isZero() || observed.compareTo(leastHistory) < 0
        ? 0
        : usual.articles() * (double) recent.toMillis() / observed.toMillis();
  }
}
