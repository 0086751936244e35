package org.nadhir.ingest.schedule;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the distance between two requests to one host: one at a time, a pause after each, longer
 * where the host asks for it. Safe for use by several threads.
 */
public final class Hosts {
  private static final int MANY = 10_000;

  private final Clock clock;
  private final Duration pause;
  private final Pause sleeper;
  private final Map<String, Instant> freeAt = new HashMap<>();

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    /** Waits so long. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Hosts that nobody has asked yet.
   *
   * @param pause time between the end of a request to a host and the beginning of the next
   */
  public Hosts(Clock clock, Duration pause, Pause sleeper) {
    this.clock = clock;
    this.pause = pause;
    this.sleeper = sleeper;
  }

  /** The host that an address is at, in lower case, with its port if it names one. */
  public static String of(URI url) {
    String authority = String.valueOf(url.getRawAuthority()).toLowerCase(Locale.ROOT);
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  /** Takes the host if it is free; who takes it must {@link #leave} it. */
  public synchronized boolean tryEnter(String host) {
    Instant free = freeAt.get(host);
    if (free != null && free.isAfter(clock.instant())) {
      return false;
    }
    freeAt.put(host, Instant.MAX);
    return true;
  }

  /**
   * Takes the host as soon as it is free, if that is soon enough.
   *
   * @return whether it was taken
   */
  public boolean enter(String host, Duration patience) throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    while (!tryEnter(host)) {
      Duration wait = waitFor(host);
      if (clock.instant().plus(wait).isAfter(end)) {
        return false;
      }
      sleeper.sleep(wait);
    }
    return true;
  }

  private synchronized Duration waitFor(String host) {
    Instant free = freeAt.getOrDefault(host, Instant.MIN);
    Instant now = clock.instant();
    if (free.equals(Instant.MAX)) {
      return Duration.ofMillis(50);
    }
    return free.isAfter(now) ? Duration.between(now, free).plusMillis(1) : Duration.ZERO;
  }

  /** Gives the host back; the next request waits for the usual pause, or longer if asked. */
  public synchronized void leave(String host, Duration asked) {
    Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
    freeAt.put(host, clock.instant().plus(wait));
    if (freeAt.size() > MANY) {
      Instant now = clock.instant();
      freeAt.values().removeIf(free -> !free.isAfter(now));
    }
  }

  /** The usual pause. */
  public Duration pause() {
    return pause;
  }
}
