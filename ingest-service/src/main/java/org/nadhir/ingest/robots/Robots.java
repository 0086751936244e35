package org.nadhir.ingest.robots;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchFailure;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;
import org.nadhir.ingest.fetch.Fetcher;

/**
 * What the robots.txt of each site lets this product read (RFC 9309), by its token {@code nadhir}.
 *
 * <p>A site is one scheme, host and port. Its file is asked for once in 24 hours, and kept if it
 * can not be had again then. A site without one (any 4xx but 429, or redirects without end) allows
 * all. One that cannot say (5xx, 429, no answer) forbids all until it can, and is asked again after
 * a quarter of an hour, or when it says.
 */
public final class Robots {
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(15);

  private final Fetcher fetcher;
  private final Clock clock;
  private final RobotsFiles files = new RobotsFiles();
  private final Map<String, FutureTask<RobotsFile>> asking = new ConcurrentHashMap<>();

  /** Reads robots.txt by the fetcher. */
  public Robots(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Whether the page may be read. Blocks as long as a fetch may take when the site is to be asked.
   * Never throws; many threads may call at once, and ask a site once.
   */
  public RobotsVerdict may(URI page) {
    String site = (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
    RobotsFile file = files.get(site);
    if (file == null || !clock.instant().isBefore(file.until())) {
      file = asked(site, file);
    }
    return file.verdict(page);
  }

  private RobotsFile asked(String site, @Nullable RobotsFile before) {
    FutureTask<RobotsFile> mine = new FutureTask<>(() -> ask(site, before));
    FutureTask<RobotsFile> others = asking.putIfAbsent(site, mine);
    if (others == null) {
      mine.run();
      asking.remove(site, mine);
    }
    try {
      return (others == null ? mine : others).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // A file that the parser chokes on says nothing.
    }
    return RobotsFile.unknown(clock.instant().plus(ASK_AGAIN));
  }

  private RobotsFile ask(String site, @Nullable RobotsFile before) {
    Fetched fetched =
        fetcher.fetch(FetchRequest.of(URI.create(site + "/robots.txt"), Accept.ROBOTS));
    RobotsFile file = read(site, fetched, before);
    files.put(site, file);
    return file;
  }

  private RobotsFile read(String site, Fetched fetched, @Nullable RobotsFile before) {
    Instant tomorrow = clock.instant().plus(GOOD_FOR);
    if (fetched instanceof Fetched.Got got) {
      return RobotsFile.parsed(site + "/robots.txt", got.body(), tomorrow);
    }
    if (isAbsent(fetched)) {
      return RobotsFile.allowingAll(tomorrow);
    }
    Instant later = clock.instant().plus(pause(fetched));
    return before == null ? RobotsFile.unknown(later) : before.goodUntil(later);
  }

  private static boolean isAbsent(Fetched fetched) {
    if (fetched instanceof Fetched.Refused refused) {
      return refused.status() < 500 && refused.status() != 429;
    }
    return fetched instanceof Fetched.Failed failed
        && (failed.reason() == FetchFailure.TOO_MANY_REDIRECTS
            || failed.reason() == FetchFailure.BAD_REDIRECT);
  }

  private static Duration pause(Fetched fetched) {
    Duration asked = fetched instanceof Fetched.Refused refused ? refused.retryAfter() : null;
    if (asked == null || asked.compareTo(ASK_AGAIN) < 0) {
      return ASK_AGAIN;
    }
    return asked.compareTo(GOOD_FOR) > 0 ? GOOD_FOR : asked;
  }
}
