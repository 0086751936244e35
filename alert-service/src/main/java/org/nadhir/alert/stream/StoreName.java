package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Locale;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;

/** Names of the state stores, and the form of their keys. */
final class StoreName {
  /** What articles said, by key, time and article. */
  static final String OBSERVATIONS = "observations";

  /** What was decided, by key and rule. */
  static final String DECISIONS = "decisions";

  /** The latest message of each alert, by key, rule and alert. */
  static final String TOLD = "told";

  /** How far the rules have come, by key. */
  static final String POSITIONS = "positions";

  /** What people did with alerts, by key and command. */
  static final String COMMANDS = "commands";

  /** How far event time has come, and from when on keys wait to be decided again. */
  static final String CLOCK = "clock";

  private StoreName() {}

  /** Key of an observation; those of one key sort by time. */
  static String observation(String route, Instant at, String articleId) {
    return String.format(Locale.ROOT, "%s|%015d|%s", route, at.toEpochMilli(), articleId);
  }

  /** Key of a decision. */
  static String decision(String route, String rule) {
    return route + "|" + rule;
  }

  /** Key of an alert's latest message. */
  static String told(String route, Alert alert) {
    return route + "|" + alert.rule() + "|" + alert.id();
  }

  /** Key of a command. */
  static String command(String route, AlertCommand command) {
    return route + "|" + command.id();
  }

  /** The route in a key of any store. */
  static String route(String key) {
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
