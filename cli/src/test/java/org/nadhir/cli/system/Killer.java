package org.nadhir.cli.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nadhir.cli.system.Strike.Target;
import org.nadhir.cli.terminal.Failure;

/**
 * Kills services and stops the broker while a feed runs, and starts again what it hit. Which
 * instance it hits is random by the seed; so is what {@link Strike#plan} says.
 */
public final class Killer implements AutoCloseable {
  private static final Duration RECOVERED = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Cluster cluster;
  private final Feed feed;
  private final Random random;
  private final Moments moments;
  private final List<Kill> kills = Collections.synchronizedList(new ArrayList<>());
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final ScheduledExecutorService starters = Executors.newScheduledThreadPool(4);

  /**
   * Something that was killed.
   *
   * @param victim name of the instance, or {@code broker}
   * @param posted number of articles that had their 202
   * @param group state of the consumer group of the service at that moment; empty for others
   * @param recovery time from the kill until ready again; zero if it was killed before that
   */
  public record Kill(String victim, int posted, String group, Duration recovery) {
    /** Whether the consumer group was in a rebalance. */
    public boolean inRebalance() {
      return group.contains("Rebalance");
    }
  }

  /** A killer that has not begun. */
  public Killer(Cluster cluster, Feed feed, long seed) {
    this.cluster = cluster;
    this.feed = feed;
    this.random = new Random(~seed);
    this.moments = new Moments(cluster.bootstrap());
  }

  /** Carries out the strikes in their order, and returns when all that was hit is ready again. */
  public List<Kill> run(List<Strike> strikes) throws InterruptedException {
    for (Strike strike : strikes) {
      while (feed.posted() < strike.share() * feed.size()) {
        Thread.sleep(POLL.toMillis());
      }
      if (strike.target() == Target.BROKER) {
        strikeBroker(strike);
      } else {
        strike(strike, Service.valueOf(strike.target().name()));
      }
    }
    starters.shutdown();
    boolean allBack = starters.awaitTermination(RECOVERED.toMinutes(), TimeUnit.MINUTES);
    if (!allBack || !troubles.isEmpty()) {
      throw new IllegalStateException("what was killed does not come back: " + troubles);
    }
    return List.copyOf(kills);
  }

  private void strikeBroker(Strike strike) throws InterruptedException {
    Thread.sleep(strike.delay().toMillis());
    long begin = System.nanoTime();
    int posted = feed.posted();
    cluster.stopBroker();
    Thread.sleep(strike.down().toMillis());
    cluster.startBroker();
    kills.add(new Kill("broker", posted, "", since(begin)));
  }

  private void strike(Strike strike, Service service) throws InterruptedException {
    if (strike.rebalancing()) {
      moments.awaitRebalance(service);
    } else if (service == Service.ALERT) {
      moments.awaitMessage();
    }
    Thread.sleep(strike.delay().toMillis());
    Instance victim = victim(service);
    String group = service == Service.INGEST ? "" : moments.group(service);
    long begin = System.nanoTime();
    int number = kills.size();
    kills.add(new Kill(victim.name(), feed.posted(), group, Duration.ZERO));
    victim.kill();
    starters.schedule(
        () -> start(victim, number, begin), strike.down().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One that is alive; waits for it if all of them are down. */
  private Instance victim(Service service) throws InterruptedException {
    while (true) {
      List<Instance> alive = cluster.of(service).stream().filter(Instance::isAlive).toList();
      if (!alive.isEmpty()) {
        return alive.get(random.nextInt(alive.size()));
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private void start(Instance victim, int number, long begin) {
    victim.start();
    try {
      victim.awaitReady();
      Kill kill = kills.get(number);
      kills.set(number, new Kill(kill.victim(), kill.posted(), kill.group(), since(begin)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Failure e) {
      if (!wasKilledAgain(victim, number)) {
        troubles.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private boolean wasKilledAgain(Instance victim, int number) {
    synchronized (kills) {
      return kills.stream().skip(number + 1L).anyMatch(k -> k.victim().equals(victim.name()));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Override
  public void close() {
    starters.shutdownNow();
    moments.close();
  }
}
