package org.nadhir.nlp.edge;

import java.util.Locale;

/** Why an article is set aside; the same word in header, metric and log. */
enum SetAsideReason {
  /** Its bytes are no article. */
  UNREADABLE,
  /** Tagging it failed. */
  TAGGING_FAILED;

  static final String STAGE = "nlp";

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
