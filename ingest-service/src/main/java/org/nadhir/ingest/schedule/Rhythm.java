package org.nadhir.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many new items a feed had in each of the last 48 hours.
 *
 * @param lastHour start of the latest hour that is counted; absent before anything was
 * @param hours number of items by hour, the latest first, at most 48
 */
public record Rhythm(@Nullable Instant lastHour, List<Integer> hours) {
  /** That of a feed of which nothing is known. */
  static final Rhythm NONE = new Rhythm(null, List.of());

  private static final int HOURS = 48;

  public Rhythm {
    hours = List.copyOf(hours);
  }

  /**
   * With new items.
   *
   * @param published when they were published, as far as that is known; what is unknown, in the
   *     future or older counts as now, or not at all
   */
  Rhythm with(Collection<@Nullable Instant> published, Instant now) {
    Rhythm current = at(now);
    List<Integer> counts = new ArrayList<>(current.hours);
    for (Instant time : published) {
      long age = time == null ? 0 : Math.max(0, Duration.between(hour(time), hour(now)).toHours());
      if (age < HOURS) {
        while (counts.size() <= age) {
          counts.add(0);
        }
        counts.set((int) age, counts.get((int) age) + 1);
      }
    }
    return new Rhythm(hour(now), counts);
  }

  private Rhythm at(Instant now) {
    Instant hour = hour(now);
    if (lastHour == null || !hour.isAfter(lastHour)) {
      return new Rhythm(hour, hours.isEmpty() ? List.of(0) : hours);
    }
    int passed = (int) Math.min(HOURS, Duration.between(lastHour, hour).toHours());
    List<Integer> counts = new ArrayList<>(Collections.nCopies(passed, 0));
    counts.addAll(hours);
    return new Rhythm(hour, counts.subList(0, Math.min(HOURS, counts.size())));
  }

  private static Instant hour(Instant time) {
    return time.truncatedTo(ChronoUnit.HOURS);
  }

  /** Number of new items in the 24 hours before. */
  public int perDay(Instant now) {
    return at(now).hours.stream().limit(24).mapToInt(Integer::intValue).sum();
  }

  /** Usual time between two new items; none if it had fewer than three. */
  Optional<Duration> gap(Instant now) {
    List<Integer> counts = at(now).hours;
    int items = counts.stream().mapToInt(Integer::intValue).sum();
    return items < 3
        ? Optional.empty()
        : Optional.of(Duration.ofHours(counts.size()).dividedBy(items));
  }
}
