package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;

/**
 * One change of an alert, as it stands on {@code news.alerts}.
 *
 * @param partition where it stands
 * @param offset where it stands
 * @param alertId id of the alert
 * @param sequence which change of it
 * @param rule id of the rule
 * @param key what the rule counts by
 * @param theatre id of the theatre, if the key is one
 * @param severity severity from then on
 * @param peak highest severity so far
 * @param state state from then on
 * @param urgent whether people are to be told at once
 * @param at event time of the change
 * @param json the alert as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and compared by nobody.
public record Message(
    int partition,
    long offset,
    String alertId,
    long sequence,
    String rule,
    String key,
    @Nullable String theatre,
    Severity severity,
    Severity peak,
    AlertState state,
    boolean urgent,
    Instant at,
    byte[] json) {

  /**
   * Reads the value of a record.
   *
   * @throws java.io.UncheckedIOException if it is no alert
   */
  public static Message read(int partition, long offset, byte[] json) {
    Alert alert = Json.read(json, Alert.class);
    return new Message(
        partition,
        offset,
        alert.id(),
        alert.sequence(),
        alert.rule(),
        alert.key(),
        alert.theatre(),
        alert.severity(),
        alert.peak(),
        alert.state(),
        alert.attention().urgent(),
        alert.at(),
        json);
  }

  /** Stable identifier, by which receivers drop repeats. */
  public String id() {
    return alertId + ":" + sequence;
  }

  /** The whole alert. */
  public Alert alert() {
    return Json.read(json, Alert.class);
  }

  /** Whether the alert is over. */
  public boolean isEnd() {
    return state == AlertState.RESOLVED || state == AlertState.RETRACTED;
  }

  /** Whether it must wait for nothing: it is critical, and not the end of what was. */
  public boolean isPressing() {
    return severity == Severity.CRITICAL && !isEnd();
  }
}
