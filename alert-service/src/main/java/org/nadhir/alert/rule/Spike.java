package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Story;
import org.nadhir.alert.window.WindowView;
import org.nadhir.alert.window.Windows;

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
  public Reading measure(Windows windows) {
    WindowView view = windows.last(window());
    Instant turn = view.to().minus(recent);
    Map<Story, List<Contribution>> fresh = new LinkedHashMap<>();
    int usual = 0;
    for (Story story : view.stories()) {
      List<Contribution> found = Strongest.of(story, filter, weights);
      if (found.stream().anyMatch(c -> c.weight() > 0)) {
        if (begin(story).isAfter(turn)) {
          fresh.put(story, found);
        } else {
          usual++;
        }
      }
    }
    return Reading.of(ratio(fresh.size(), usual, observed(view, turn)), fresh);
  }

  private double ratio(int fresh, int usual, Duration observed) {
    if (fresh < leastStories || observed.compareTo(leastHistory) < 0) {
      return 0;
    }
    double windows = Math.max(1, (double) observed.toMillis() / recent.toMillis());
    return fresh / Math.max(1, usual / windows);
  }

  private static Duration observed(WindowView view, Instant turn) {
    return view.stories().stream()
        .map(Spike::begin)
        .filter(at -> !at.isAfter(turn))
        .min(Instant::compareTo)
        .map(at -> Duration.between(at, turn))
        .orElse(Duration.ZERO);
  }

  private static Instant begin(Story story) {
    return story.observations().get(0).at();
  }
}
