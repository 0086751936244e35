package org.nadhir.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.fetch.Backoff;

/**
 * Says when a feed is asked again.
 *
 * <p>A feed that works is asked twice in the time that it usually has between two new items, within
 * bounds, and no sooner than its server allows. One that fails is left alone longer and longer; one
 * that has failed for days, or is gone, is parked and asked once a day. All times are blurred, so
 * that feeds do not fall into step.
 */
public final class Schedule {
  /** While Kafka is away a feed waits this long. */
  private static final Duration INTERRUPTION = Duration.ofSeconds(30);

  private static final Duration PARKED = Duration.ofHours(24);
  private static final double BLUR = 0.1;
  private static final int GONE = 410;

  private final Bounds bounds;
  private final RandomGenerator random;

  public Schedule(Bounds bounds, RandomGenerator random) {
    this.bounds = bounds;
    this.random = random;
  }

  /** The state of a feed that nobody has asked yet; feeds that begin together are spread out. */
  public FeedState first(String feed, URI url, Instant now) {
    long spread = Math.min(bounds.least().toMillis(), 60_000);
    return FeedState.fresh(feed, url, now.plusMillis(spread == 0 ? 0 : random.nextLong(spread)));
  }

  /**
   * The state of a feed after a visit.
   *
   * @param every how often its publisher wants it asked, if that is known
   */
  public FeedState after(FeedState before, Visit visit, @Nullable Duration every, Instant now) {
    if (visit instanceof Visit.Read read) {
      return worked(before, read, every, now);
    }
    if (visit instanceof Visit.Unchanged same) {
      return worked(
          before,
          new Visit.Read(
              same.url(),
              before.etag(),
              before.lastModified(),
              same.freshFor(),
              List.of(),
              before.seen()),
          every,
          now);
    }
    if (visit instanceof Visit.Refused refused) {
      return failed(before, "status " + refused.status(), refused, now);
    }
    if (visit instanceof Visit.Failed failure) {
      return failed(before, failure.reason() + ": " + failure.detail(), null, now);
    }
    return interrupted(before, (Visit.Interrupted) visit, now);
  }

  private FeedState worked(
      FeedState before, Visit.Read read, @Nullable Duration every, Instant now) {
    Rhythm rhythm = before.rhythm().with(read.published(), now);
    boolean news = !read.published().isEmpty();
    return new FeedState(
        before.feed(),
        before.version() + 1,
        before.url(),
        moved(read.url(), before.movedTo()),
        read.etag(),
        read.lastModified(),
        now.plus(blurred(interval(rhythm, every, read.freshFor(), now))),
        now,
        now,
        news ? now : before.lastItemAt(),
        0,
        null,
        null,
        false,
        rhythm,
        news ? lag(read.published(), now).orElse(before.lag()) : before.lag(),
        read.seen());
  }

  private static @Nullable URI moved(@Nullable URI now, @Nullable URI before) {
    return now == null ? before : now;
  }

  private static Optional<Duration> lag(List<@Nullable Instant> published, Instant now) {
    Instant newest = null;
    for (Instant time : published) {
      if (time != null && !time.isAfter(now) && (newest == null || time.isAfter(newest))) {
        newest = time;
      }
    }
    return Optional.ofNullable(newest).map(time -> Duration.between(time, now));
  }

  /** The time between two visits. */
  Duration interval(
      Rhythm rhythm, @Nullable Duration every, @Nullable Duration freshFor, Instant now) {
    Duration wanted =
        every != null ? every : rhythm.gap(now).map(gap -> gap.dividedBy(2)).orElse(bounds.most());
    Duration allowed = freshFor != null && freshFor.compareTo(wanted) > 0 ? freshFor : wanted;
    Duration capped = allowed.compareTo(bounds.most()) > 0 ? bounds.most() : allowed;
    return capped.compareTo(bounds.least()) < 0 ? bounds.least() : capped;
  }

  private FeedState failed(
      FeedState before, String problem, Visit.@Nullable Refused refused, Instant now) {
    int failures = before.failures() + 1;
    Instant since = before.failingSince() == null ? now : before.failingSince();
    boolean gone = refused != null && refused.status() == GONE;
    boolean parked = gone || !since.plus(bounds.parkAfter()).isAfter(now);
    Duration wait = parked ? blurred(PARKED) : Backoff.after(failures, random);
    Duration asked = refused == null ? null : refused.retryAfter();
    return new FeedState(
        before.feed(),
        before.version() + 1,
        before.url(),
        before.movedTo(),
        before.etag(),
        before.lastModified(),
        now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait),
        now,
        before.lastSuccessAt(),
        before.lastItemAt(),
        failures,
        since,
        problem,
        parked,
        before.rhythm(),
        before.lag(),
        before.seen());
  }

  private FeedState interrupted(FeedState before, Visit.Interrupted visit, Instant now) {
    return new FeedState(
        before.feed(),
        before.version() + 1,
        before.url(),
        before.movedTo(),
        null,
        null,
        now.plus(blurred(INTERRUPTION)),
        now,
        before.lastSuccessAt(),
        before.lastItemAt(),
        before.failures(),
        before.failingSince(),
        before.problem(),
        before.parked(),
        before.rhythm(),
        before.lag(),
        visit.seen());
  }

  private Duration blurred(Duration time) {
    double factor = 1 + BLUR * (2 * random.nextDouble() - 1);
    return Duration.ofMillis((long) (time.toMillis() * factor));
  }
}
