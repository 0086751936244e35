package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Acknowledgement;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.Snooze;

/**
 * What people and other rules have done to an alert that is on.
 *
 * @param inhibitedBy id of the rule that mutes it, if one does
 * @param acknowledgement who has taken note, if somebody has
 * @param snooze who wants to hear no more of it and until when, if somebody does
 */
public record Marks(
    @Nullable String inhibitedBy,
    @Nullable Acknowledgement acknowledgement,
    @Nullable Snooze snooze) {

  static Marks inhibitedBy(@Nullable String rule) {
    return new Marks(rule, null, null);
  }

  Marks withInhibition(@Nullable String rule) {
    return new Marks(rule, acknowledgement, snooze);
  }

  Marks withAcknowledgement(@Nullable Acknowledgement taken) {
    return new Marks(inhibitedBy, taken, snooze);
  }

  Marks withSnooze(@Nullable Snooze taken) {
    return new Marks(inhibitedBy, acknowledgement, taken);
  }

  /** After the alert has become more severe: nobody has taken note of that yet. */
  Marks raised() {
    return new Marks(inhibitedBy, null, null);
  }

  /** The snooze, if it has not ended by this instant. */
  public Optional<Snooze> snoozeAt(Instant at) {
    return Optional.ofNullable(snooze).filter(taken -> at.isBefore(taken.until()));
  }

  /** What a person's command makes of them. */
  Marks obey(AlertCommand command) {
    return switch (command.action()) {
      case ACKNOWLEDGE ->
          withAcknowledgement(new Acknowledgement(command.by(), command.note(), command.at()));
      case UNACKNOWLEDGE -> withAcknowledgement(null);
      case SNOOZE -> withSnooze(snooze(command));
      case UNSNOOZE -> withSnooze(null);
    };
  }

  private static @Nullable Snooze snooze(AlertCommand command) {
    Instant until = command.until();
    return until == null || !until.isAfter(command.at())
        ? null
        : new Snooze(command.by(), command.note(), command.at(), until);
  }
}
