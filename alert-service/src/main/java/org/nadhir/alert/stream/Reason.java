package org.nadhir.alert.stream;

import java.util.Locale;
import org.nadhir.alert.alert.Spread;

/** Why a record is set aside; the words stand in metrics, logs and headers. */
enum Reason {
  /** It is not what its topic holds. */
  UNREADABLE,
  /** Its article has no time of publication. */
  UNDATED,
  /** Its article is dated after it was fetched. */
  FUTURE,
  /** Its article is dated before 1970, which no horizon reaches. */
  BEYOND_HORIZON;

  static Reason of(Spread.Reason reason) {
    return valueOf(reason.name());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
