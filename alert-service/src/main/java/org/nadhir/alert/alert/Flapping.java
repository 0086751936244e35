package org.nadhir.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nadhir.alert.decide.Cause;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Step;

/** Tells an alert that goes up and down from one that rises. */
final class Flapping {
  private static final Duration LATELY = Duration.ofHours(24);
  private static final int OFTEN = 3;
  private static final Set<String> UP = Set.of(Cause.RAISED_AGAIN, Cause.SEVERITY_RAISED);

  private Flapping() {}

  /** Whether the alert has come back up to where it had been three times within a day. */
  static boolean of(Episode episode) {
    Instant from = episode.last().at().minus(LATELY);
    List<Step> steps = episode.steps();
    long ups = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).at().isAfter(from) && isBack(episode, i)) {
        ups++;
      }
    }
    return ups >= OFTEN;
  }

  /** Whether the step leads up, but not above what the alert had been before. */
  private static boolean isBack(Episode episode, int step) {
    Step now = episode.steps().get(step);
    return UP.contains(now.cause())
        && now.life().severity().compareTo(episode.first(step).peak()) <= 0;
  }
}
