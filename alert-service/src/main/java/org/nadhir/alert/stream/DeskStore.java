package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.nadhir.alert.alert.Decision;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;

/** The state stores of one partition, as desks are put into them and taken out. */
final class DeskStore {
  private final KeyValueStore<String, Observation> observations;
  private final KeyValueStore<String, StoredDecision> decisions;
  private final KeyValueStore<String, Alert> told;
  private final KeyValueStore<String, Long> clock;

  DeskStore(ProcessorContext<?, ?> context) {
    this.observations = context.getStateStore(StoreName.OBSERVATIONS);
    this.decisions = context.getStateStore(StoreName.DECISIONS);
    this.told = context.getStateStore(StoreName.TOLD);
    this.clock = context.getStateStore(StoreName.CLOCK);
  }

  /** The theatres on which something was decided. */
  Set<String> theatres() {
    Set<String> theatres = new TreeSet<>();
    try (KeyValueIterator<String, StoredDecision> all = decisions.all()) {
      all.forEachRemaining(stored -> theatres.add(StoreName.theatre(stored.key)));
    }
    return theatres;
  }

  /** Puts what is stored on the desk. */
  void restore(Desk desk) {
    String theatre = desk.key().name();
    try (KeyValueIterator<String, Observation> range =
        observations.range(StoreName.first(theatre), StoreName.last(theatre))) {
      range.forEachRemaining(kv -> desk.restore(kv.value));
    }
    Map<String, Decision> stored = new LinkedHashMap<>();
    desk.decisions().keySet().forEach(rule -> read(theatre, rule, stored));
    desk.restore(stored);
    Long from = clock.get(undecidedKey(desk));
    if (from != null) {
      desk.undecide(Instant.ofEpochMilli(from));
    }
  }

  /** Stores from when on the desk waits to be decided again. */
  void undecided(Desk desk) {
    desk.undecidedFrom().ifPresent(from -> clock.put(undecidedKey(desk), from.toEpochMilli()));
  }

  /** Takes back that the desk waits to be decided. */
  void decided(Desk desk) {
    if (clock.get(undecidedKey(desk)) != null) {
      clock.delete(undecidedKey(desk));
    }
  }

  private static String undecidedKey(Desk desk) {
    return "undecided|" + desk.key().name();
  }

  private void read(String theatre, String rule, Map<String, Decision> stored) {
    StoredDecision decision = decisions.get(StoreName.decision(theatre, rule));
    if (decision != null) {
      stored.put(rule, new Decision(decision.edition(), decision.track(), told(theatre, rule)));
    }
  }

  private Map<String, Alert> told(String theatre, String rule) {
    Map<String, Alert> alerts = new LinkedHashMap<>();
    try (KeyValueIterator<String, Alert> range =
        told.range(StoreName.first(theatre, rule), StoreName.last(theatre, rule))) {
      range.forEachRemaining(kv -> alerts.put(kv.value.id(), kv.value));
    }
    return alerts;
  }

  /** Stores an observation, and takes out those that the desk has forgotten. */
  void store(Desk desk, Observation observation, List<Observation> forgotten) {
    String theatre = desk.key().name();
    forgotten.forEach(old -> observations.delete(key(theatre, old)));
    observations.put(key(theatre, observation), observation);
    if (!forgotten.isEmpty()) {
      desk.decisions().forEach((rule, decision) -> forget(theatre, rule, decision));
    }
  }

  private void forget(String theatre, String rule, Decision decision) {
    told(theatre, rule).values().stream()
        .filter(alert -> !decision.told().containsKey(alert.id()))
        .forEach(alert -> told.delete(StoreName.told(theatre, alert)));
  }

  /** Stores what the desk has decided, and what is told of it. */
  void store(Desk desk, List<Alert> messages) {
    String theatre = desk.key().name();
    desk.decisions()
        .forEach(
            (rule, decision) ->
                decisions.put(
                    StoreName.decision(theatre, rule),
                    new StoredDecision(decision.edition(), decision.track())));
    messages.forEach(alert -> told.put(StoreName.told(theatre, alert), alert));
  }

  private static String key(String theatre, Observation observation) {
    return StoreName.observation(theatre, observation.at(), observation.articleId());
  }
}
