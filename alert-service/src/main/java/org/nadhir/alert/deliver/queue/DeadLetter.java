package org.nadhir.alert.deliver.queue;

import java.util.Locale;

/** Why a message is on {@code news.alerts.dlq}. */
public enum DeadLetter {
  /** It was tried for as long as the receiver's patience says. */
  TRIED_TOO_LONG,
  /** The receiver will never take it. */
  REFUSED,
  /** The receiver wants no more messages. */
  GONE,
  /** It is no alert that can be read. */
  UNREADABLE;

  /** Its form in headers and metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
