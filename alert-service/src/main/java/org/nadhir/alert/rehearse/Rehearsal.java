package org.nadhir.alert.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.alert.alert.AlertKeys;
import org.nadhir.alert.alert.Announcements;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.alert.Spread;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.alert.rule.read.RuleTest;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/** One test, played from its first line to its last. */
public final class Rehearsal {
  private static final Duration HORIZON = Duration.ofDays(180);
  private static final Theatres THEATRES = Theatres.bundled();

  private final RuleTest test;
  private final Rule rule;
  private final AlertKey key;
  private final Spread spread;
  private final Press press;
  private final Desk desk;
  private final Observations observations = new Observations();
  private final List<Miss> misses = new ArrayList<>();

  private Rehearsal(RuleBook book, Rule rule, RuleTest test) {
    AlertKeys keys = new AlertKeys(theatres(rule, test));
    this.test = test;
    this.rule = rule;
    this.key = keys.of(rule.key(), test.key()).orElseThrow();
    this.spread = new Spread(book, keys);
    this.press = new Press(rule.key(), test.key());
    this.desk = new Desk(key, book, HORIZON);
  }

  /** The theatre under test, whether or not there is one of this name. */
  private static Theatres theatres(Rule rule, RuleTest test) {
    Theatre stage = new Theatre(test.key(), Map.of(), Set.of(), List.of(), Set.of(), Map.of());
    return THEATRES.with(rule.key() == KeyType.THEATRE ? List.of(stage) : List.of());
  }

  /** Plays the tests of a file; returns every expectation that is not met, in their order. */
  public static List<Miss> play(RuleFile file) {
    return file.tests().stream().flatMap(test -> play(file.rules(), test).stream()).toList();
  }

  /** Plays one test on these rules; returns every expectation that is not met. */
  public static List<Miss> play(RuleBook book, RuleTest test) {
    Rule rule =
        book.rules().stream()
            .filter(r -> r.id().equals(test.rule()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no rule " + test.rule()));
    return new Rehearsal(book, rule, test).run();
  }

  private List<Miss> run() {
    for (RuleTest.Event event : test.timeline()) {
      if (event instanceof RuleTest.Published published) {
        publish(published);
      } else if (event instanceof RuleTest.Expected expected) {
        check(expected);
      }
    }
    return misses;
  }

  private void publish(RuleTest.Published published) {
    Observation said = spread.of(press.report(published)).get(key);
    if (said != null && desk.take(said).changed()) {
      observations.add(said);
    }
  }

  private void check(RuleTest.Expected expected) {
    desk.advance(expected.time());
    Optional<Alert> alert = latest();
    RuleTest.Standing found = alert.map(Rehearsal::standing).orElse(RuleTest.Standing.NOTHING);
    if (found != expected.standing()) {
      Instant by = expected.time();
      misses.add(
          new Miss(test, expected, found, rule, rule.condition().measure(observations, by), alert));
    }
  }

  /** The alert that began last, of those that are told. */
  private Optional<Alert> latest() {
    return Optional.ofNullable(desk.decisions().get(rule.id())).stream()
        .flatMap(decision -> decision.told().values().stream())
        .filter(alert -> !Announcements.isGone(alert))
        .max(Comparator.comparing(Alert::startsAt));
  }

  private static RuleTest.Standing standing(Alert alert) {
    if (alert.state().isOn() && alert.attention().inhibitedBy() != null) {
      return RuleTest.Standing.INHIBITED;
    }
    return alert.state() == AlertState.FIRING || alert.state() == AlertState.ACKNOWLEDGED
        ? RuleTest.Standing.valueOf(alert.severity().name())
        : RuleTest.Standing.valueOf(alert.state().name());
  }
}
