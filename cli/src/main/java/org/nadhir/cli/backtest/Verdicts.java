package org.nadhir.cli.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nadhir.alert.alert.AlertKey;
import org.nadhir.alert.alert.AlertKeys;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.alert.Spread;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.Transition;

/** What a set of rules makes of reports: a desk for each key, each decided once. */
final class Verdicts {
  /** By first crossing, then by id. */
  static final Comparator<Alert> ORDER =
      Comparator.comparing(Alert::startsAt).thenComparing(Alert::id);

  /** An archive is read from its beginning to its end: nothing in it is too old. */
  private static final Duration HORIZON = Duration.ofDays(1_000 * 365);

  private final RuleBook rules;
  private final Spread spread;
  private final Map<String, Said> byRoute = new HashMap<>();

  /**
   * What was said on a key.
   *
   * @param key the key
   * @param observations what was said, in no order
   */
  private record Said(AlertKey key, List<Observation> observations) {}

  Verdicts(RuleBook rules, AlertKeys keys) {
    this.rules = rules;
    this.spread = new Spread(rules, keys);
  }

  /** Whether any rule may count what the report says. */
  boolean counts(SignalReport report) {
    return !spread.of(report).isEmpty();
  }

  /** Takes a report in. */
  void take(SignalReport report) {
    spread
        .of(report)
        .forEach(
            (key, said) ->
                byRoute
                    .computeIfAbsent(key.route(), route -> new Said(key, new ArrayList<>()))
                    .observations()
                    .add(said));
  }

  /**
   * The alerts as they stand at {@code clock}, in their order.
   *
   * @param jobs decide the keys, each on one thread
   */
  List<Alert> at(Instant clock, Jobs jobs) {
    List<Callable<List<Alert>>> desks = new ArrayList<>();
    byRoute.values().stream()
        .sorted(Comparator.comparing(said -> -said.observations().size()))
        .forEach(said -> desks.add(() -> alerts(said, clock)));
    return jobs.all(desks).stream().flatMap(Collection::stream).sorted(ORDER).toList();
  }

  private List<Alert> alerts(Said said, Instant clock) {
    Desk desk = new Desk(said.key(), rules, HORIZON);
    said.observations().stream().sorted(Observation.ORDER).forEach(desk::take);
    desk.advance(clock);
    return desk.decisions().values().stream()
        .flatMap(decision -> decision.told().values().stream())
        .map(Verdicts::asToldInTime)
        .toList();
  }

  /** The message as it is when each step is told at its time, to nobody in particular. */
  private static Alert asToldInTime(Alert alert) {
    List<Transition> steps = alert.history();
    Attention attention = alert.attention();
    return new Alert(
        alert.id(),
        alert.rule(),
        alert.ruleVersion(),
        alert.key(),
        alert.theatre(),
        alert.severity(),
        alert.peak(),
        alert.state(),
        steps.size(),
        alert.startsAt(),
        alert.at(),
        alert.value(),
        alert.threshold(),
        alert.window(),
        alert.stories(),
        alert.families(),
        alert.signals(),
        alert.evidence(),
        alert.summary(),
        steps.get(steps.size() - 1).cause(),
        steps,
        alert.keyType(),
        new Attention(false, attention.flapping(), attention.inhibitedBy(), null, null),
        alert.explanation());
  }
}
