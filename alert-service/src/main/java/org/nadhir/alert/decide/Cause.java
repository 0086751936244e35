package org.nadhir.alert.decide;

import org.nadhir.contracts.CommandAction;

/** Why an alert changed, in event time; the words stand in messages, metrics and on the page. */
public final class Cause {
  /** The raise level is crossed, and must now hold. */
  public static final String PENDING = "pending";

  /** The value fell before the alert could fire. */
  public static final String NOT_SUSTAINED = "not_sustained";

  /** The alert begins. */
  public static final String RAISED = "raised";

  /** A higher level is crossed. */
  public static final String SEVERITY_RAISED = "severity_raised";

  /** The value fell below the clear level of its severity, but not of a lower one. */
  public static final String SEVERITY_LOWERED = "severity_lowered";

  /** A signal type appears that the alert has not had yet. */
  public static final String NEW_SIGNAL_TYPE = "new_signal_type";

  /** The value is below every clear level. */
  public static final String RECOVERING = "recovering";

  /** News brought the value back above a clear level before the alert was over. */
  public static final String RAISED_AGAIN = "raised_again";

  /** The alert is over. */
  public static final String RESOLVED = "resolved";

  /** What it rested on was denied. */
  public static final String DENIED = "denied";

  /** A rule that mutes it has begun to fire. */
  public static final String INHIBITED = "inhibited";

  /** No rule mutes it any more. */
  public static final String RELEASED = "released";

  /** Somebody has taken note of it. */
  public static final String ACKNOWLEDGED = "acknowledged";

  /** Somebody has taken that back. */
  public static final String UNACKNOWLEDGED = "unacknowledged";

  /** Somebody wants to hear no more of it for a while. */
  public static final String SNOOZED = "snoozed";

  /** Somebody has taken that back. */
  public static final String UNSNOOZED = "unsnoozed";

  /** The while is over, and the alert is still on. */
  public static final String SNOOZE_ENDED = "snooze_ended";

  private Cause() {}

  static String of(CommandAction action) {
    return switch (action) {
      case ACKNOWLEDGE -> ACKNOWLEDGED;
      case UNACKNOWLEDGE -> UNACKNOWLEDGED;
      case SNOOZE -> SNOOZED;
      case UNSNOOZE -> UNSNOOZED;
    };
  }
}
