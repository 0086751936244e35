package org.nadhir.nlp.edge;

import java.util.Locale;
import org.nadhir.nlp.match.OverBudgetException;

/** Why an article is set aside; the same word in header, metric and log. */
enum SetAsideReason {
  /** Its bytes are no article. */
  UNREADABLE,
  /** Tagging it took longer than its budget. */
  OVER_BUDGET,
  /** Tagging it failed. */
  TAGGING_FAILED;

  static final String STAGE = "nlp";

  /** Why an article is set aside whose tagging ended so. */
  static SetAsideReason of(RuntimeException tagging) {
    return tagging instanceof OverBudgetException ? OVER_BUDGET : TAGGING_FAILED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
