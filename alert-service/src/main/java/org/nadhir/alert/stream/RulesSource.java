package org.nadhir.alert.stream;

import org.nadhir.alert.rule.read.InvalidRulesException;

/** What rules and theatres are loaded from. */
interface RulesSource {
  /** Tells the content as it is at this moment from any other. */
  String digest();

  /**
   * Loads the content as it is at this moment.
   *
   * @throws InvalidRulesException naming every mistake
   */
  Settings load();

  /** A source that always holds the same. */
  static RulesSource fixed(Settings settings) {
    return new RulesSource() {
      @Override
      public String digest() {
        return "fixed";
      }

      @Override
      public Settings load() {
        return settings;
      }
    };
  }
}
