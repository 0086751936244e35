package org.nadhir.cli.backtest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Explanation;
import org.nadhir.contracts.Transition;

/**
 * What a reader wants to know of an alert at one glance.
 *
 * @param alert the alert as it stands at last
 */
record Glance(Alert alert) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Set<AlertState> OVER = EnumSet.of(AlertState.RESOLVED, AlertState.RETRACTED);
  private static final Set<AlertState> ON =
      EnumSet.of(AlertState.FIRING, AlertState.ACKNOWLEDGED, AlertState.RECOVERING);

  /** Whether it was ever on: its level was crossed for as long as its rule asks. */
  boolean fired() {
    return alert.history().stream().anyMatch(step -> ON.contains(step.state()));
  }

  /** When it was over, if it is. */
  Optional<Instant> end() {
    return OVER.contains(alert.state()) ? Optional.of(alert.at()) : Optional.empty();
  }

  /** The end in words, or how it stands. */
  String endText() {
    String state = alert.state().code();
    return end().map(Glance::time).map(t -> over(t, state)).orElse("still " + state);
  }

  private static String over(String time, String state) {
    return state.equals(AlertState.RESOLVED.code()) ? time : time + " " + state;
  }

  /** The highest value that it had. */
  double height() {
    return alert.history().stream().mapToDouble(Transition::value).max().orElse(alert.value());
  }

  /** The number of stories behind it that its message tells of. */
  int stories() {
    Explanation explanation = alert.explanation();
    return explanation == null
        ? alert.stories()
        : explanation.stories().size() + explanation.furtherStories();
  }

  /** Whether both were on, or about to be, at one time. */
  boolean overlaps(Glance other) {
    return !alert.startsAt().isAfter(other.end().orElse(Instant.MAX))
        && !other.alert.startsAt().isAfter(end().orElse(Instant.MAX));
  }

  /** A time for readers. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  /** A value for readers. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
