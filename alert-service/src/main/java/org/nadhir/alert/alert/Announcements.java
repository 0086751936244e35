package org.nadhir.alert.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Track;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.Summary;

/**
 * The messages that follow when a track has been walked on or walked again.
 *
 * <p>A history that only grew is told step by step. One that changed where it had been told already
 * is told again as a whole, in one message; so is an alert that was over before it could be told.
 * An alert that no longer is gets a last message and leaves the current ones.
 */
public final class Announcements {
  /** Late news changed what had been told, or an alert was over before it could be told. */
  public static final String LATE_NEWS = "late_news";

  /** The alert is told under another id, or no longer at all. */
  public static final String SUPERSEDED = "superseded";

  private final AlertComposer composer;
  private final Instant changedFrom;

  /**
   * Messages of one rule on one key.
   *
   * @param changedFrom event time from which on the window's content may have changed
   */
  public Announcements(AlertComposer composer, Instant changedFrom) {
    this.composer = composer;
    this.changedFrom = changedFrom;
  }

  /** The messages that turn what was told into what the track says, in the order to be sent. */
  public List<Alert> of(Track track, Map<String, Alert> told) {
    Map<String, Episode> episodes = new LinkedHashMap<>();
    track.episodes().forEach(e -> episodes.put(composer.id(e.startsAt()), e));
    List<Alert> messages = new ArrayList<>(superseded(told, episodes.keySet()));
    episodes.forEach((id, episode) -> messages.addAll(tell(episode, told.get(id))));
    return messages;
  }

  private static List<Alert> superseded(Map<String, Alert> told, Set<String> ids) {
    return told.values().stream()
        .filter(alert -> alert.state() != AlertState.RETRACTED)
        .filter(alert -> !ids.contains(alert.id()))
        .map(Announcements::supersede)
        .toList();
  }

  private List<Alert> tell(Episode episode, @Nullable Alert last) {
    if (last == null) {
      return episode.isOver()
          ? List.of(composer.compose(episode, 1, LATE_NEWS))
          : grown(episode, 0, 0);
    }
    if (last.state() == AlertState.RETRACTED) {
      return List.of(composer.compose(episode, last.sequence() + 1, LATE_NEWS));
    }
    if (last.at().isBefore(changedFrom)) {
      return grown(episode, last.history().size(), last.sequence());
    }
    return again(episode, last);
  }

  private List<Alert> again(Episode episode, Alert last) {
    int toldSteps = last.history().size();
    boolean grew =
        episode.steps().size() >= toldSteps
            && composer
                .compose(episode.first(toldSteps), last.sequence(), last.cause())
                .equals(last);
    return grew
        ? grown(episode, toldSteps, last.sequence())
        : List.of(composer.compose(episode, last.sequence() + 1, LATE_NEWS));
  }

  private List<Alert> grown(Episode episode, int from, long sequence) {
    List<Alert> messages = new ArrayList<>();
    for (int i = from; i < episode.steps().size(); i++) {
      String cause = episode.steps().get(i).cause();
      messages.add(composer.compose(episode.first(i + 1), ++sequence, cause));
    }
    return messages;
  }

  private static Alert supersede(Alert alert) {
    return new Alert(
        alert.id(),
        alert.rule(),
        alert.ruleVersion(),
        alert.key(),
        alert.theatre(),
        alert.severity(),
        alert.peak(),
        AlertState.RETRACTED,
        alert.sequence() + 1,
        alert.startsAt(),
        alert.at(),
        alert.value(),
        alert.threshold(),
        alert.window(),
        alert.stories(),
        alert.families(),
        alert.signals(),
        alert.evidence(),
        new Summary(
            "Late news changed the history: this alert is told under another start, or no longer at all. It said: "
                + alert.summary().en(),
            "غيّرت أخبار متأخرة تسلسل الأحداث، فصار هذا الإنذار يُروى ببداية أخرى أو لم يعد قائمًا. وكان نصه: "
                + alert.summary().ar()),
        SUPERSEDED,
        alert.history(),
        alert.keyType(),
        Attention.NONE,
        alert.explanation());
  }

  /** The latest message of each alert after these were sent, also of those that are no longer. */
  public static Map<String, Alert> after(Map<String, Alert> told, List<Alert> messages) {
    Map<String, Alert> now = new LinkedHashMap<>(told);
    messages.forEach(message -> now.put(message.id(), message));
    return now;
  }
}
