package org.nadhir.ingest.article;

import java.util.Locale;

/** Why something was set aside: the same word in metric and log. */
public enum Reason {
  BAD_ENCODING,
  BAD_JSON,
  BAD_HEADER,
  BAD_FIELD,
  BAD_URL,
  BAD_DATE,
  BAD_LANGUAGE,
  BAD_OUTLET,
  NO_TEXT,
  TOO_LONG,
  NOT_READY,
  KAFKA_AWAY;

  /** The form in metrics and logs: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
