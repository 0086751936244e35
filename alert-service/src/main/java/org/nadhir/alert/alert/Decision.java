package org.nadhir.alert.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nadhir.alert.decide.Track;
import org.nadhir.contracts.Alert;

/**
 * What one rule has decided on one key, and what has been told of it.
 *
 * @param edition edition of the rule that decided; see {@link org.nadhir.alert.rule.Rule#edition}
 * @param track the history in event time
 * @param told the latest message of each alert by id, also of those that were retracted, so that
 *     their sequence goes on should they come back
 */
public record Decision(String edition, Track track, Map<String, Alert> told) {
  public Decision {
    told = new LinkedHashMap<>(told);
  }

  /** Nothing decided yet. */
  public static Decision none(String edition) {
    return new Decision(edition, Track.EMPTY, Map.of());
  }

  /** Whether a track says what was told already, if only what is since {@code from} has changed. */
  boolean stands(Track walked, Instant from) {
    return !track.unvisited()
        && walked.steps().equals(track.steps())
        && told.values().stream().allMatch(alert -> alert.at().isBefore(from));
  }

  /** The decision after this track was walked and these messages were sent. */
  Decision goneOn(Track walked, List<Alert> messages) {
    return new Decision(
        edition, walked, messages.isEmpty() ? told : Announcements.after(told, messages));
  }

  /** The decision without alerts that were over by this instant. */
  Decision forget(Instant limit) {
    Track kept = track.forget(limit);
    if (kept == track) {
      return this;
    }
    var starts = kept.episodes().stream().map(e -> e.startsAt()).collect(Collectors.toSet());
    Map<String, Alert> left = new LinkedHashMap<>(told);
    left.values()
        .removeIf(alert -> !starts.contains(alert.startsAt()) && alert.startsAt().isBefore(limit));
    return new Decision(edition, kept, left);
  }
}
