package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nadhir.contracts.Severity;

/** The messages that wait, in order for each alert. */
final class Backlog {
  private static final Comparator<Deque<Waiting>> FIRST =
      Comparator.<Deque<Waiting>, Severity>comparing(Backlog::rank)
          .reversed()
          .thenComparing(queue -> queue.getFirst().since())
          .thenComparing(queue -> queue.getFirst().message().offset());

  private final Map<String, Deque<Waiting>> byAlert = new LinkedHashMap<>();
  private int size;

  void add(Waiting waiting) {
    byAlert.computeIfAbsent(waiting.message().alertId(), id -> new ArrayDeque<>()).add(waiting);
    size++;
  }

  void remove(Waiting waiting) {
    Deque<Waiting> queue = byAlert.get(waiting.message().alertId());
    if (queue != null && queue.remove(waiting)) {
      size--;
      if (queue.isEmpty()) {
        byAlert.remove(waiting.message().alertId());
      }
    }
  }

  /** What waits of this alert, also under way, oldest first. */
  List<Waiting> of(String alertId) {
    return List.copyOf(byAlert.getOrDefault(alertId, new ArrayDeque<>()));
  }

  int size() {
    return size;
  }

  /** What is to be tried next, if anything is due; of each alert only its oldest message. */
  Optional<Waiting> first(Instant now) {
    return byAlert.values().stream()
        .filter(queue -> queue.getFirst().isDue(now))
        .min(FIRST)
        .map(Deque::getFirst);
  }

  void forEach(Consumer<Waiting> action) {
    byAlert.values().forEach(queue -> queue.forEach(action));
  }

  List<Waiting> all() {
    List<Waiting> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }

  /** When the oldest of what waits came; what is held does not count as waiting. */
  Optional<Instant> oldest() {
    return all().stream().filter(w -> !w.isHeld()).map(Waiting::since).min(Instant::compareTo);
  }

  private static Severity rank(Deque<Waiting> queue) {
    return queue.stream().map(Waiting::rank).max(Severity::compareTo).orElse(Severity.WATCH);
  }
}
