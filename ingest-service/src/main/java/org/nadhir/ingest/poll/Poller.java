package org.nadhir.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Schedule;
import org.nadhir.ingest.schedule.Visit;

/**
 * Has the feeds visited that are due, so many at a time and one for each host. Safe for use by
 * several threads; {@link #step} is called by one.
 */
final class Poller {
  private static final Logger LOG = Logger.getLogger(Poller.class);

  private final Visiting visitor;
  private final Schedule schedule;
  private final Hosts hosts;
  private final Clock clock;
  private final Executor workers;
  private final int parallel;
  private final Consumer<FeedState> changed;
  private final Map<String, Feed> feeds = new HashMap<>();
  private int running;

  /** A feed that this instance has. */
  private static final class Feed {
    final FeedSource source;
    FeedState state;
    boolean running;
    volatile boolean retired;

    Feed(FeedSource source, FeedState state) {
      this.source = source;
      this.state = state;
    }
  }

  /**
   * A poller without feeds.
   *
   * @param parallel number of visits at the same time
   * @param changed is told each new state
   */
  Poller(
      Visiting visitor,
      Schedule schedule,
      Hosts hosts,
      Clock clock,
      Executor workers,
      int parallel,
      Consumer<FeedState> changed) {
    this.visitor = visitor;
    this.schedule = schedule;
    this.hosts = hosts;
    this.clock = clock;
    this.workers = workers;
    this.parallel = parallel;
    this.changed = changed;
  }

  /** Takes a feed, as it is remembered; it is not taken twice. */
  synchronized void take(FeedSource source, FeedState state) {
    feeds.computeIfAbsent(source.id(), id -> new Feed(source, state));
  }

  /** Ids of the feeds that it has. */
  synchronized List<String> feeds() {
    return feeds.keySet().stream().sorted().toList();
  }

  /** What somebody else has made of a feed's state, if that is later than what is known here. */
  synchronized void offer(FeedState state) {
    Feed feed = feeds.get(state.feed());
    if (feed != null && state.version() > feed.state.version()) {
      feed.state = state;
    }
  }

  /**
   * Gives feeds away, and waits until none of them is being visited, or the patience is over.
   *
   * @return whether none is
   */
  synchronized boolean give(Collection<String> ids, Duration patience) throws InterruptedException {
    List<Feed> given = new ArrayList<>();
    for (String id : ids) {
      Feed feed = feeds.remove(id);
      if (feed != null) {
        feed.retired = true;
        given.add(feed);
      }
    }
    long end = System.nanoTime() + patience.toNanos();
    while (given.stream().anyMatch(feed -> feed.running)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Begins the visits that are due and can be begun; returns how many. */
  synchronized int step() {
    Instant now = clock.instant();
    List<Feed> due =
        feeds.values().stream()
            .filter(feed -> !feed.running && !feed.state.nextAt().isAfter(now))
            .sorted(Comparator.comparing(feed -> feed.state.nextAt()))
            .toList();
    int begun = 0;
    for (Feed feed : due) {
      if (running >= parallel) {
        break;
      }
      if (hosts.tryEnter(Hosts.of(feed.state.address()))) {
        begin(feed);
        begun++;
      }
    }
    return begun;
  }

  private void begin(Feed feed) {
    feed.running = true;
    running++;
    FeedState state = feed.state;
    workers.execute(() -> end(feed, visit(feed, state)));
  }

  private Visit visit(Feed feed, FeedState state) {
    try {
      return visitor.visit(feed.source, state, () -> feed.retired);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "feed not visited feed=%s", feed.source.id());
      return new Visit.Failed("internal", e.getClass().getSimpleName());
    }
  }

  private void end(Feed feed, Visit visit) {
    FeedState next;
    synchronized (this) {
      next = schedule.after(feed.state, visit, feed.source.every(), clock.instant());
      tell(feed, next);
      feed.state = next;
    }
    changed.accept(next);
    synchronized (this) {
      feed.running = false;
      running--;
      notifyAll();
    }
  }

  private static void tell(Feed feed, FeedState next) {
    FeedState before = feed.state;
    String id = feed.source.id();
    if (next.parked() && !before.parked()) {
      LOG.warnf("feed parked feed=%s problem=%s", id, next.problem());
    } else if (next.failures() == 1) {
      LOG.infof("feed fails feed=%s problem=%s", id, next.problem());
    } else if (next.failures() == 0 && before.failures() > 0) {
      LOG.infof("feed works again feed=%s failures=%d", id, before.failures());
    }
    if (next.movedTo() != null && !next.movedTo().equals(before.movedTo())) {
      LOG.warnf("feed has moved for good feed=%s to=%s", id, next.movedTo());
    }
  }

  /** How many visits are going on. */
  synchronized int running() {
    return running;
  }

  /** When the next feed is due that is not being visited; none without such feeds. */
  synchronized java.util.Optional<Instant> nextAt() {
    return feeds.values().stream()
        .filter(feed -> !feed.running)
        .map(feed -> feed.state.nextAt())
        .min(Comparator.naturalOrder());
  }
}
