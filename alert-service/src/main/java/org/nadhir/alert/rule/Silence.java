package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.WindowView;
import org.nadhir.alert.window.Windows;

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
  public Reading measure(Windows windows) {
    WindowView view = windows.last(window());
    Instant turn = view.to().minus(recent);
    List<Observation> all =
        view.stories().stream()
            .flatMap(story -> story.observations().stream())
            .filter(filter::accepts)
            .toList();
    boolean silent = all.stream().noneMatch(o -> o.at().isAfter(turn));
    return Reading.of(silent ? usual(all, turn) : 0, Map.of());
  }

  private double usual(List<Observation> before, Instant turn) {
    Duration observed =
        before.stream()
            .map(Observation::at)
            .min(Instant::compareTo)
            .map(at -> Duration.between(at, turn))
            .orElse(Duration.ZERO);
    if (observed.compareTo(leastHistory) < 0 || observed.isZero()) {
      return 0;
    }
    return before.size() * (double) recent.toMillis() / observed.toMillis();
  }
}
