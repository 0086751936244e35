package org.nadhir.alert.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Track;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Severity;
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

  /** The rule of the alert is no longer in force. */
  public static final String RULE_REMOVED = "rule_removed";

  private final AlertComposer composer;
  private final Instant changedFrom;
  private final Instant now;

  /**
   * Messages of one rule on one key.
   *
   * @param changedFrom event time from which on the window's content may have changed
   * @param now how far event time has come
   */
  public Announcements(AlertComposer composer, Instant changedFrom, Instant now) {
    this.composer = composer;
    this.changedFrom = changedFrom;
    this.now = now;
  }

  /** The messages that turn what was told into what the track says, in the order to be sent. */
  public List<Alert> of(Track track, Map<String, Alert> told) {
    Map<String, Episode> episodes = new LinkedHashMap<>();
    track.episodes().forEach(e -> episodes.put(composer.id(e.startsAt()), e));
    List<Alert> gone =
        told.values().stream()
            .filter(alert -> !isGone(alert) && !episodes.containsKey(alert.id()))
            .toList();
    List<Alert> messages = new ArrayList<>(gone.stream().map(Announcements::supersede).toList());
    Urgency urgency = new Urgency(now, known(gone));
    episodes.forEach((id, episode) -> messages.addAll(tell(episode, told.get(id), urgency)));
    return messages;
  }

  /** Whether the alert was taken back because it stands under another id or no longer at all. */
  public static boolean isGone(Alert alert) {
    return alert.cause().equals(SUPERSEDED) || alert.cause().equals(RULE_REMOVED);
  }

  private static @Nullable Severity known(List<Alert> gone) {
    return gone.stream()
        .filter(alert -> alert.state().isOn())
        .map(Alert::severity)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Alert> tell(Episode episode, @Nullable Alert last, Urgency urgency) {
    if (last == null) {
      return episode.isOver()
          ? List.of(composer.compose(episode, 1, LATE_NEWS, false))
          : grown(episode, 0, 0, urgency);
    }
    if (isGone(last)) {
      return List.of(whole(episode, last, urgency));
    }
    if (last.at().isBefore(changedFrom)) {
      return grown(episode, last.history().size(), last.sequence(), urgency);
    }
    return again(episode, last, urgency);
  }

  private List<Alert> again(Episode episode, Alert last, Urgency urgency) {
    int toldSteps = last.history().size();
    boolean grew =
        episode.steps().size() >= toldSteps
            && composer
                .compose(episode.first(toldSteps), last.sequence(), last.cause(), false)
                .withAttention(last.attention())
                .equals(last);
    return grew
        ? grown(episode, toldSteps, last.sequence(), urgency)
        : List.of(whole(episode, last, urgency));
  }

  private Alert whole(Episode episode, Alert last, Urgency urgency) {
    return composer.compose(
        episode, last.sequence() + 1, LATE_NEWS, urgency.ofHistory(episode, last));
  }

  private List<Alert> grown(Episode episode, int from, long sequence, Urgency urgency) {
    List<Alert> messages = new ArrayList<>();
    for (int i = from; i < episode.steps().size(); i++) {
      Episode sofar = episode.first(i + 1);
      messages.add(
          composer.compose(sofar, ++sequence, sofar.last().cause(), urgency.ofStep(sofar)));
    }
    return messages;
  }

  private static Alert supersede(Alert alert) {
    return alert.retracted(
        new Summary(
            "Late news changed the history: this alert is told under another start, or no longer at all. It said: "
                + alert.summary().en(),
            "غيّرت أخبار متأخرة تسلسل الأحداث، فصار هذا الإنذار يُروى ببداية أخرى أو لم يعد قائمًا. وكان نصه: "
                + alert.summary().ar()),
        SUPERSEDED);
  }

  /** The last message of an alert whose rule is no longer in force. */
  static Alert removed(Alert alert) {
    return alert.retracted(
        new Summary(
            "The rule is no longer in force. The alert said: " + alert.summary().en(),
            "لم تعد القاعدة سارية. وكان نص الإنذار: " + alert.summary().ar()),
        RULE_REMOVED);
  }

  /** The latest message of each alert after these were sent, also of those that are no longer. */
  public static Map<String, Alert> after(Map<String, Alert> told, List<Alert> messages) {
    Map<String, Alert> now = new LinkedHashMap<>(told);
    messages.forEach(message -> now.put(message.id(), message));
    return now;
  }
}
