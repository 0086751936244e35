package org.nadhir.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with an alert: the value on {@code news.alerts.commands}.
 *
 * @param id identifier of the command; the same command twice is one
 * @param action what is done
 * @param alertId id of the alert
 * @param rule id of its rule
 * @param keyType what the rule counts by
 * @param key key of the alert
 * @param by who does it
 * @param note what they wrote, if anything
 * @param until end of a snooze; absent for the others
 * @param at when, by the clock on the wall
 */
public record AlertCommand(
    String id,
    CommandAction action,
    String alertId,
    String rule,
    KeyType keyType,
    String key,
    String by,
    @Nullable String note,
    @Nullable Instant until,
    Instant at) {
  public AlertCommand {
    Objects.requireNonNull(id, "command.id");
    Objects.requireNonNull(action, "command.action");
    Objects.requireNonNull(alertId, "command.alertId");
    Objects.requireNonNull(rule, "command.rule");
    Objects.requireNonNull(keyType, "command.keyType");
    Objects.requireNonNull(key, "command.key");
    Objects.requireNonNull(by, "command.by");
    Objects.requireNonNull(at, "command.at");
  }

  /** The same, taken in at this instant of the clock that the alert runs by. */
  public AlertCommand takenAt(Instant instant) {
    Instant end = until == null ? null : instant.plus(Duration.between(at, until));
    return new AlertCommand(id, action, alertId, rule, keyType, key, by, note, end, instant);
  }
}
