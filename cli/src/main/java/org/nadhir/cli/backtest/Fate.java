package org.nadhir.cli.backtest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one thing that was read. */
enum Fate {
  /** It is an article that counts, and says something. */
  SIGNALS(true),
  /** It is an article that counts, and says nothing. */
  SILENT(true),
  /** It is no article, or could not be tagged. */
  UNREADABLE(false),
  /** Its article has no time of publication. */
  UNDATED(false),
  /** Its article is dated after it was fetched. */
  FUTURE(false),
  /** Its article is dated before 1970, which no horizon reaches. */
  BEYOND_HORIZON(false),
  /** Its article is later than the end that was asked for. */
  LATER(false),
  /** Its article is there already. */
  DUPLICATE(false);

  private final boolean used;

  Fate(boolean used) {
    this.used = used;
  }

  /** Whether its article counts. */
  boolean isUsed() {
    return used;
  }

  /** The form in JSON and text: the constant's name in lower case. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
