package org.nadhir.ingest.schedule;

import java.util.Locale;

/** How a feed is. */
public enum FeedStatus {
  /** It is not enabled, or polling is off. */
  OFF,
  /** It has not been asked yet. */
  WAITING,
  /** It works. */
  HEALTHY,
  /** It works, but has had nothing new for much longer than usual. */
  SILENT,
  /** It fails, and is asked again and again, at longer and longer intervals. */
  FAILING,
  /** It has failed for days or is gone for good, and is asked once a day. */
  PARKED;

  /** The form in metrics, logs and JSON: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
