package org.nadhir.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Topic;
import org.nadhir.ingest.follow.TopicFollower;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Schedule;

/**
 * Polling as a whole: share, memory and visits. A feed is visited from when its partition is this
 * instance's and everything is read that the one before has written about it.
 */
final class Polling implements AutoCloseable, FeedShare.Shareholder {
  private static final Logger LOG = Logger.getLogger(Polling.class);
  private static final long LOOK_MILLIS = 200;

  /** How long visits that are going on may take to end when their feeds go to another instance. */
  private static final Duration HANDOVER = Duration.ofSeconds(10);

  private final Feeds feeds;
  private final Schedule schedule;
  private final Clock clock;
  private final BooleanSupplier ready;
  private final FeedWriter writer;
  private final FeedMemory memory;
  private final TopicFollower follower;
  private final FeedShare share;
  private final ExecutorService workers;
  private final Poller poller;
  private final Map<Integer, Long> waiting = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "feed-poller");
  private volatile boolean stopping;

  Polling(
      Feeds feeds,
      Visiting visitor,
      Schedule schedule,
      Hosts hosts,
      Clock clock,
      BooleanSupplier ready,
      String bootstrapServers,
      int parallel) {
    this.feeds = feeds;
    this.schedule = schedule;
    this.clock = clock;
    this.ready = ready;
    this.writer = new FeedWriter(bootstrapServers);
    this.workers = Executors.newFixedThreadPool(parallel, Polling::worker);
    this.poller = new Poller(visitor, schedule, hosts, clock, workers, parallel, this::changed);
    this.memory = new FeedMemory(poller::offer);
    this.follower =
        new TopicFollower(
            Topic.Names.FEEDS, bootstrapServers, Long.MAX_VALUE / 2, memory::read, () -> {});
    this.share = new FeedShare(bootstrapServers, this);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "feed-visit");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    LOG.infof(
        "polling starts feeds=%d of=%d",
        feeds.all().stream().filter(FeedSource::enabled).count(), feeds.all().size());
    follower.start();
    share.start();
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    stopping = true;
    share.close();
    try {
      poller.give(poller.feeds(), Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
    follower.close();
    writer.close();
  }

  @Override
  public void assigned(Map<Integer, Long> ends) {
    waiting.putAll(ends);
  }

  @Override
  public void revoked(Collection<Integer> partitions) {
    waiting.keySet().removeAll(partitions);
    try {
      boolean ended =
          poller.give(
              partitions.stream().flatMap(p -> feeds.of(p).stream()).map(FeedSource::id).toList(),
              HANDOVER);
      LOG.infof("feeds given away partitions=%s ended=%s", partitions, ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        takeWhatIsReady();
        if (ready.getAsBoolean()) {
          poller.step();
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("polling failed, going on", e);
      }
    }
  }

  private void takeWhatIsReady() {
    waiting.forEach(
        (partition, end) -> {
          if (follower.position(partition) >= end) {
            waiting.remove(partition);
            feeds.of(partition).forEach(this::take);
          }
        });
  }

  private void take(FeedSource source) {
    Instant now = clock.instant();
    FeedState state =
        memory
            .find(source.id())
            .map(known -> known.at(source.url(), now))
            .orElseGet(() -> schedule.first(source.id(), source.url(), now));
    poller.take(source, state);
  }

  private void changed(FeedState state) {
    memory.put(state);
    writer.write(state, Feeds.partition(state.url()));
  }

  /** What is remembered of a feed. */
  Optional<FeedState> state(String feed) {
    return memory.find(feed);
  }

  /** Has a feed asked at once, whoever has it, as if it had never failed. */
  void resume(FeedSource source) {
    Instant now = clock.instant();
    changed(
        memory
            .find(source.id())
            .orElseGet(() -> FeedState.fresh(source.id(), source.url(), now))
            .resumed(now));
  }

  /** Number of feeds that this instance asks. */
  int held() {
    return poller.feeds().size();
  }
}
