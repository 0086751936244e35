package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Locale;
import org.nadhir.contracts.Alert;

/** Names of the state stores, and the form of their keys. */
final class StoreName {
  /** What articles said, by theatre, time and article. */
  static final String OBSERVATIONS = "observations";

  /** What was decided, by theatre and rule. */
  static final String DECISIONS = "decisions";

  /** The latest message of each alert, by theatre, rule and alert. */
  static final String TOLD = "told";

  /** How far event time has come, and from when on theatres wait to be decided again. */
  static final String CLOCK = "clock";

  private StoreName() {}

  /** Key of an observation; keys of one theatre sort by time. */
  static String observation(String theatre, Instant at, String articleId) {
    return String.format(Locale.ROOT, "%s|%015d|%s", theatre, at.toEpochMilli(), articleId);
  }

  /** Key of a decision. */
  static String decision(String theatre, String rule) {
    return theatre + "|" + rule;
  }

  /** Key of an alert's latest message. */
  static String told(String theatre, Alert alert) {
    return theatre + "|" + alert.rule() + "|" + alert.id();
  }

  /** The theatre in a key of any store. */
  static String theatre(String key) {
    return key.substring(0, key.indexOf('|'));
  }

  /** Lower bound of the keys that begin with these parts. */
  static String first(String... parts) {
    return String.join("|", parts) + "|";
  }

  /** Upper bound of the keys that begin with these parts. */
  static String last(String... parts) {
    return String.join("|", parts) + "}";
  }
}
