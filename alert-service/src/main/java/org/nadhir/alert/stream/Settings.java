package org.nadhir.alert.stream;

import java.time.Duration;
import org.nadhir.alert.alert.AlertKeys;
import org.nadhir.alert.alert.Spread;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Theatres;

/** What the topology works by; another object is another content. */
public final class Settings {
  private final RuleBook rules;
  private final Theatres theatres;
  private final Duration horizon;
  private final AlertKeys keys;
  private final Spread spread;

  /**
   * Settings.
   *
   * @param rules the rules
   * @param theatres the theatres
   * @param horizon how far back observations are accepted, from the latest on their key
   */
  public Settings(RuleBook rules, Theatres theatres, Duration horizon) {
    this.rules = rules;
    this.theatres = theatres;
    this.horizon = horizon;
    this.keys = new AlertKeys(theatres);
    this.spread = new Spread(rules, keys);
  }

  /** The rules. */
  public RuleBook rules() {
    return rules;
  }

  /** The theatres. */
  public Theatres theatres() {
    return theatres;
  }

  /** How far back observations are accepted, from the latest on their key. */
  public Duration horizon() {
    return horizon;
  }

  /** The keys of these theatres. */
  AlertKeys keys() {
    return keys;
  }

  /** The spread over the keys of these rules. */
  Spread spread() {
    return spread;
  }
}
