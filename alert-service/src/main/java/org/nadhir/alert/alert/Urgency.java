package org.nadhir.alert.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.decide.Cause;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Step;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Severity;

/** Which changes people are to be told at once: what begins or rises in the present. */
final class Urgency {
  /** What is longer ago than this pages nobody. */
  private static final Duration PRESENT = Duration.ofHours(24);

  private final Instant now;
  private final @Nullable Severity known;

  /**
   * The urgency at this time.
   *
   * @param now how far event time has come
   * @param known the severity that was told already of the same under another id, if it was
   */
  Urgency(Instant now, @Nullable Severity known) {
    this.now = now;
    this.known = known;
  }

  /** Whether the last step of this episode is urgent when it is told as it happens. */
  boolean ofStep(Episode episode) {
    Step last = episode.last();
    return isPresent(last) && isAboveKnown(last.life().severity()) && isNews(episode);
  }

  private static boolean isNews(Episode episode) {
    return switch (episode.last().cause()) {
      case Cause.RAISED, Cause.RELEASED, Cause.SNOOZE_ENDED -> true;
      case Cause.SEVERITY_RAISED -> isAbovePeak(episode) || !Flapping.of(episode);
      case Cause.NEW_SIGNAL_TYPE -> !Flapping.of(episode);
      case Cause.RAISED_AGAIN -> isAbovePeak(episode);
      default -> false;
    };
  }

  /** Whether a history that is told again says that the alert is higher than was told. */
  boolean ofHistory(Episode episode, @Nullable Alert told) {
    Step last = episode.last();
    return last.life().isOn()
        && isPresent(last)
        && isAboveKnown(last.life().severity())
        && (told == null
            || !told.state().isOn()
            || last.life().severity().compareTo(told.severity()) > 0);
  }

  private static boolean isAbovePeak(Episode episode) {
    Episode before = episode.first(episode.steps().size() - 1);
    return episode.last().life().severity().compareTo(before.peak()) > 0;
  }

  private boolean isPresent(Step step) {
    return !step.at().isBefore(now.minus(PRESENT));
  }

  private boolean isAboveKnown(Severity severity) {
    return known == null || severity.compareTo(known) > 0;
  }
}
