package org.nadhir.ingest.intake;

import java.util.Locale;

/** By which way something came in. */
public enum Entry {
  HTTP,
  FOLDER,
  FEED;

  /** The form in metrics: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
