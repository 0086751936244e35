package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.Decision;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.decide.Track;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;

/** The state stores of one partition, as desks are put into them and taken out. */
final class DeskStore {
  private final KeyValueStore<String, Observation> observations;
  private final KeyValueStore<String, StoredDecision> decisions;
  private final KeyValueStore<String, StoredPosition> positions;
  private final KeyValueStore<String, Alert> told;
  private final KeyValueStore<String, AlertCommand> commands;
  private final KeyValueStore<String, Long> clock;

  /** What is stored of each decision, so that only changes are written. */
  private final Map<String, StoredDecision> written = new HashMap<>();

  DeskStore(ProcessorContext<?, ?> context) {
    this.observations = context.getStateStore(StoreName.OBSERVATIONS);
    this.decisions = context.getStateStore(StoreName.DECISIONS);
    this.positions = context.getStateStore(StoreName.POSITIONS);
    this.told = context.getStateStore(StoreName.TOLD);
    this.commands = context.getStateStore(StoreName.COMMANDS);
    this.clock = context.getStateStore(StoreName.CLOCK);
  }

  /** Routes of the keys on which something was decided. */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    try (KeyValueIterator<String, StoredDecision> all = decisions.all()) {
      all.forEachRemaining(stored -> routes.add(StoreName.route(stored.key)));
    }
    return routes;
  }

  /** Puts what is stored on the desk. */
  void restore(Desk desk) {
    String route = desk.key().route();
    try (KeyValueIterator<String, Observation> range = range(observations, route)) {
      range.forEachRemaining(kv -> desk.restore(kv.value));
    }
    try (KeyValueIterator<String, AlertCommand> range = range(commands, route)) {
      range.forEachRemaining(kv -> desk.restore(kv.value));
    }
    desk.restore(decisions(route));
    Long from = clock.get(undecidedKey(desk));
    if (from != null) {
      desk.undecide(Instant.ofEpochMilli(from));
    }
  }

  private Map<String, Decision> decisions(String route) {
    Map<String, Decision> stored = new LinkedHashMap<>();
    StoredPosition position = positions.get(route);
    try (KeyValueIterator<String, StoredDecision> range = range(decisions, route)) {
      range.forEachRemaining(
          kv -> {
            String rule = kv.key.substring(route.length() + 1);
            written.put(kv.key, kv.value);
            Track track = at(position, rule, kv.value.track());
            stored.put(rule, new Decision(kv.value.edition(), track, told(route, rule)));
          });
    }
    return stored;
  }

  /** The track as far as it has come; a rule that the position does not know has stayed behind. */
  private static Track at(@Nullable StoredPosition position, String rule, Track track) {
    Double value = position == null ? null : position.values().get(rule);
    return position == null || value == null
        ? track
        : new Track(track.steps(), position.visited(), value);
  }

  private static <V> KeyValueIterator<String, V> range(
      KeyValueStore<String, V> store, String... parts) {
    return store.range(StoreName.first(parts), StoreName.last(parts));
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
    return "undecided|" + desk.key().route();
  }

  private Map<String, Alert> told(String route, String rule) {
    Map<String, Alert> alerts = new LinkedHashMap<>();
    try (KeyValueIterator<String, Alert> range = range(told, route, rule)) {
      range.forEachRemaining(kv -> alerts.put(kv.value.id(), kv.value));
    }
    return alerts;
  }

  /** Stores a command. */
  void store(Desk desk, AlertCommand command) {
    commands.put(StoreName.command(desk.key().route(), command), command);
  }

  /** Whether the command is stored already. */
  boolean knows(Desk desk, AlertCommand command) {
    return commands.get(StoreName.command(desk.key().route(), command)) != null;
  }

  /** Stores an observation, and takes out those that the desk has forgotten. */
  void store(Desk desk, Observation observation, List<Observation> forgotten) {
    String route = desk.key().route();
    forgotten.forEach(old -> observations.delete(key(route, old)));
    observations.put(key(route, observation), observation);
    if (!forgotten.isEmpty()) {
      desk.decisions().forEach((rule, decision) -> forget(route, rule, decision));
    }
  }

  /** Takes out an observation. */
  void remove(Desk desk, Observation observation) {
    observations.delete(key(desk.key().route(), observation));
  }

  private void forget(String route, String rule, Decision decision) {
    told(route, rule).values().stream()
        .filter(alert -> !decision.told().containsKey(alert.id()))
        .forEach(alert -> told.delete(StoreName.told(route, alert)));
  }

  /** Keeps nothing of the desk in memory; what is stored of it stays. */
  void close(Desk desk) {
    String route = desk.key().route();
    desk.decisions().keySet().forEach(rule -> written.remove(StoreName.decision(route, rule)));
  }

  /** Stores what the desk has decided, and what is told of it. */
  void store(Desk desk, List<Alert> messages) {
    String route = desk.key().route();
    desk.decisions().forEach((rule, decision) -> store(route, rule, decision));
    position(desk).ifPresent(position -> positions.put(route, position));
    messages.forEach(alert -> told.put(StoreName.told(route, alert), alert));
  }

  private void store(String route, String rule, Decision decision) {
    String key = StoreName.decision(route, rule);
    StoredDecision known = written.get(key);
    boolean same =
        known != null
            && known.edition().equals(decision.edition())
            && known.track().steps().equals(decision.track().steps());
    if (!same) {
      StoredDecision changed = new StoredDecision(decision.edition(), decision.track());
      decisions.put(key, changed);
      written.put(key, changed);
    }
  }

  private static Optional<StoredPosition> position(Desk desk) {
    Map<String, Double> values = new HashMap<>();
    desk.decisions().forEach((rule, decision) -> values.put(rule, decision.track().value()));
    return desk.decisions().values().stream()
        .findFirst()
        .map(decision -> new StoredPosition(decision.track().visited(), values));
  }

  private static String key(String route, Observation observation) {
    return StoreName.observation(route, observation.at(), observation.articleId());
  }
}
