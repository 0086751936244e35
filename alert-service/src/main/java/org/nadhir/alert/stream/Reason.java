package org.nadhir.alert.stream;

import java.util.Locale;

/** Why a report is set aside; the words stand in metrics, logs and headers. */
enum Reason {
  /** It is no signal report. */
  UNREADABLE,
  /** Its article has no time of publication. */
  UNDATED,
  /** Its article is dated after it was fetched. */
  FUTURE,
  /** Its article is older than what is kept. */
  BEYOND_HORIZON,
  /** Deciding on it failed; it stands on {@code news.signals} for another try. */
  UNDECIDABLE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
