package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Locale;

/** Names of the state stores, and the form of their keys. */
final class StoreName {
  /** What articles said, by theatre, time and article. */
  static final String OBSERVATIONS = "observations";

  /** What was decided and told, by theatre. */
  static final String DECISIONS = "decisions";

  /** How far event time has come. */
  static final String CLOCK = "clock";

  private StoreName() {}

  /** Key of an observation; keys of one theatre sort by time. */
  static String observation(String theatre, Instant at, String articleId) {
    return String.format(Locale.ROOT, "%s|%015d|%s", theatre, at.toEpochMilli(), articleId);
  }

  /** Lower bound of the keys of a theatre's observations. */
  static String first(String theatre) {
    return theatre + "|";
  }

  /** Upper bound of the keys of a theatre's observations. */
  static String last(String theatre) {
    return theatre + "}";
  }
}
