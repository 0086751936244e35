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
  /** Its article is dated before 1970, which no horizon reaches. */
  BEYOND_HORIZON;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
