package org.nadhir.alert.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.Decision;
import org.nadhir.alert.alert.Desk;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;

/** Keeps the desks of the keys of one partition, stores what they hold, sends what they say. */
final class DecisionProcessor implements Processor<String, Entry, String, Alert> {
  private static final Logger LOG = Logger.getLogger(DecisionProcessor.class);

  /**
   * News that comes later than this many others on its key waits for the next look, so that an
   * archive out of order is decided in few walks instead of one for each article.
   */
  private static final int DECIDED_AT_ONCE = 4;

  private static final Duration LOOK = Duration.ofMillis(25);
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Supplier<Settings> settings;
  private Settings current;
  private final StreamMetrics metrics;
  private final int open;
  private final Map<String, Desk> desks = new TreeMap<>();
  private final Shelf shelf = new Shelf();

  /** Routes of the open desks that may be put away, the one that was not used for longest first. */
  private final Set<String> used = new LinkedHashSet<>();

  private ProcessorContext<String, Alert> context;
  private DeskStore store;
  private EventClock clock;

  /** {@link System#nanoTime} from which on walks over late news may be made again. */
  private long rested;

  /**
   * A processor of one partition.
   *
   * @param open number of desks, of keys that are no theatres, that stay open; those that were not
   *     used for longest are put on the shelf
   */
  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process.
  DecisionProcessor(Supplier<Settings> settings, StreamMetrics metrics, int open) {
    this.open = open;
    this.settings = settings;
    this.current = settings.get();
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    this.store = new DeskStore(context);
    this.clock = new EventClock(context.getStateStore(StoreName.CLOCK));
    this.rested = System.nanoTime();
    open();
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::wallClock);
  }

  private void open() {
    current = settings.get();
    desks.clear();
    used.clear();
    shelf.clear();
    store.routes().forEach(this::use);
  }

  /** Opens the desk, and puts others away if there are too many open. */
  private @Nullable Desk use(String route) {
    Desk desk = desk(route);
    if (desk != null && desk.key().type() != KeyType.THEATRE) {
      used.remove(route);
      used.add(route);
    }
    putAway();
    return desk;
  }

  private void putAway() {
    Iterator<String> oldest = used.iterator();
    for (int many = used.size(); many > open; many--) {
      String route = oldest.next();
      Desk desk = Objects.requireNonNull(desks.get(route));
      if (desk.undecidedFrom().isEmpty()) {
        oldest.remove();
        desks.remove(route);
        shelf.put(desk);
        store.close(desk);
      }
    }
  }

  @Override
  public void close() {
    desks.values().forEach(desk -> metrics.gone(desk.key()));
  }

  @Override
  public void process(Record<String, Entry> record) {
    Entry entry = record.value();
    Instant wall = Instant.ofEpochMilli(context.currentSystemTimeMs());
    if (entry.tick() != null) {
      clock.tick(entry.tick(), entry.fresh());
      advance(clock.now(wall), record.timestamp());
    }
    if (entry.revised() != null) {
      revise(entry.revised(), clock.now(wall), record.timestamp());
    }
    Desk desk = use(record.key());
    if (entry.observation() != null && desk != null) {
      observe(desk, entry.observation(), clock.now(wall), record.timestamp());
    }
    if (entry.command() != null && desk != null) {
      obey(desk, entry.command(), clock.now(wall), record.timestamp());
    }
  }

  private void observe(Desk desk, Observation observation, Instant now, long timestamp) {
    Desk.Taken taken = desk.take(observation);
    metrics.observed(desk.key(), taken.fate().name().toLowerCase(Locale.ROOT));
    if (!taken.changed()) {
      return;
    }
    store.store(desk, observation, taken.forgotten());
    if (desk.reachesBackOver(DECIDED_AT_ONCE)) {
      store.undecided(desk);
    } else {
      decide(desk, now, timestamp);
    }
  }

  private void revise(Entry.Revised revised, Instant now, long timestamp) {
    shelf.holding(revised.articleId()).forEach(this::desk);
    for (Desk desk : List.copyOf(desks.values())) {
      if (!revised.routes().contains(desk.key().route())) {
        desk.withdraw(revised.articleId(), revised.revision())
            .ifPresent(
                outdated -> {
                  store.remove(desk, outdated);
                  decide(desk, now, timestamp);
                });
      }
    }
  }

  /** What a person does happens now, on the clock that the alert runs by. */
  private void obey(Desk desk, AlertCommand command, Instant now, long timestamp) {
    if (!store.knows(desk, command)) {
      AlertCommand taken = command.takenAt(now);
      store.store(desk, taken);
      desk.take(taken);
      decide(desk, now, timestamp);
    }
  }

  private void wallClock(long wallMillis) {
    if (settings.get() != current) {
      LOG.infof("rules changed partition=%d keys=%d", context.taskId().partition(), desks.size());
      close();
      open();
      Instant now = clock.now(Instant.ofEpochMilli(wallMillis));
      desks.values().forEach(desk -> decide(desk, now, wallMillis));
      decide(shelf.routes(), now, wallMillis);
    }
    Instant now = clock.now(Instant.ofEpochMilli(wallMillis));
    if (System.nanoTime() - rested > 0) {
      long begin = System.nanoTime();
      desks.values().stream()
          .filter(desk -> desk.undecidedFrom().isPresent())
          .forEach(desk -> decide(desk, now, wallMillis));
      rested = Math.max(rested, 2 * System.nanoTime() - begin);
    }
    if (clock.isLive()) {
      advance(now, wallMillis);
    }
  }

  /** Decides desks that are on the shelf, one after the other. */
  private void decide(Collection<String> routes, Instant now, long timestamp) {
    for (String route : routes) {
      Desk desk = desk(route);
      if (desk != null) {
        decide(desk, now, timestamp);
        use(route);
      }
    }
  }

  private void advance(Instant now, long timestamp) {
    decide(shelf.due(now), now, timestamp);
    desks.values().stream()
        .filter(desk -> desk.undecidedFrom().isEmpty())
        .filter(desk -> desk.due().filter(due -> !due.isAfter(now)).isPresent())
        .forEach(desk -> decide(desk, now, timestamp));
  }

  /** A key that cannot be decided stops no other; it is tried again after a while. */
  private void decide(Desk desk, Instant now, long timestamp) {
    List<Alert> messages;
    try {
      messages = desk.advance(now);
    } catch (RuntimeException e) {
      LOG.errorf(e, "key not decided key=%s", desk.key().route());
      metrics.undecided(desk.key());
      store.undecided(desk);
      rested = System.nanoTime() + RETRY.toNanos();
      return;
    }
    store.decided(desk);
    tell(desk, messages, timestamp);
  }

  private void tell(Desk desk, List<Alert> messages, long timestamp) {
    store.store(desk, messages);
    for (Alert alert : messages) {
      metrics.told(alert);
      context.forward(new Record<>(alert.id(), alert, timestamp));
    }
    measure(desk);
  }

  private void measure(Desk desk) {
    for (Rule rule : desk.rules()) {
      Decision decision = desk.decisions().get(rule.id());
      metrics.score(desk.key(), rule.id(), decision == null ? 0 : decision.track().value());
    }
    for (Severity severity : Severity.values()) {
      metrics.firing(desk.key(), severity, firing(desk, severity));
    }
  }

  private static long firing(Desk desk, Severity severity) {
    return desk.decisions().values().stream()
        .flatMap(decision -> decision.told().values().stream())
        .filter(alert -> alert.state().isOn())
        .filter(alert -> alert.severity() == severity)
        .count();
  }

  /** The desk of the route, as stored if it is not open yet; none for an unknown theatre. */
  private @Nullable Desk desk(String route) {
    Desk open = desks.get(route);
    if (open != null || route.equals(ReportSpreader.ALL)) {
      return open;
    }
    return current
        .keys()
        .ofRoute(route)
        .map(key -> new Desk(key, current.rules(), current.horizon()))
        .map(this::opened)
        .orElse(null);
  }

  private Desk opened(Desk desk) {
    store.restore(desk);
    desks.put(desk.key().route(), desk);
    shelf.take(desk.key().route());
    if (desk.key().type() != KeyType.THEATRE) {
      used.add(desk.key().route());
    }
    measure(desk);
    return desk;
  }
}
