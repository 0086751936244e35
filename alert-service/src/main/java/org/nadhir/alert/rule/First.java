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
  public Reading measure(Windows windows) {
    WindowView view = windows.last(window());
    Instant turn = view.to().minus(recent);
    Instant earliest = turn;
    boolean broken = false;
    Map<Story, List<Contribution>> fresh = new LinkedHashMap<>();
    for (Story story : view.stories()) {
      Instant begin = story.observations().get(0).at();
      earliest = begin.isBefore(earliest) ? begin : earliest;
      List<Contribution> found = Strongest.of(story, filter, weights);
      boolean counts = found.stream().anyMatch(c -> c.weight() > 0);
      broken |= counts && !begin.isAfter(turn);
      if (counts && begin.isAfter(turn)) {
        fresh.put(story, found);
      }
    }
    boolean known = Duration.between(earliest, turn).compareTo(leastHistory) >= 0;
    return Reading.of(broken || !known ? 0 : strongest(fresh), fresh);
  }

  private static double strongest(Map<Story, List<Contribution>> fresh) {
    return fresh.values().stream()
        .flatMap(List::stream)
        .mapToDouble(Contribution::weight)
        .max()
        .orElse(0);
  }
}
