package org.nadhir.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.outlet.FeedSource;

/**
 * How a feed is. Times are UTC.
 *
 * @param feed id of the feed
 * @param outlet id of its outlet
 * @param url its address, as the list of sources has it
 * @param movedTo where it has moved to for good: the list should be changed
 * @param status how it is, in a word
 * @param problem what its last failure was, if it fails
 * @param failures how often in a row it has failed
 * @param failingSince since when
 * @param lastAttemptAt when it was asked last
 * @param lastSuccessAt when it last answered
 * @param lastItemAt when it last had something new
 * @param itemsPerDay number of new items of the last 24 hours
 * @param lagSeconds seconds from publication to fetching, of the newest of its last new items
 * @param nextAt when it is asked next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedHealth(
    String feed,
    String outlet,
    URI url,
    @Nullable URI movedTo,
    String status,
    @Nullable String problem,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant lastAttemptAt,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastItemAt,
    int itemsPerDay,
    @Nullable Long lagSeconds,
    @Nullable Instant nextAt) {
  private static final Duration LEAST_SILENCE = Duration.ofHours(24);
  private static final int SILENCE_IN_GAPS = 10;

  /** The health of a feed while nothing is polled. */
  public static FeedHealth off(FeedSource source) {
    return unasked(source, FeedStatus.OFF);
  }

  private static FeedHealth unasked(FeedSource source, FeedStatus status) {
    return new FeedHealth(
        source.id(),
        source.outlet().id(),
        source.url(),
        null,
        status.code(),
        null,
        0,
        null,
        null,
        null,
        null,
        0,
        null,
        null);
  }

  /** The health of a feed of which this is remembered, if anything is. */
  public static FeedHealth of(FeedSource source, @Nullable FeedState state, Instant now) {
    if (state == null) {
      return unasked(source, source.enabled() ? FeedStatus.WAITING : FeedStatus.OFF);
    }
    Duration lag = state.lag();
    return new FeedHealth(
        source.id(),
        source.outlet().id(),
        source.url(),
        state.movedTo(),
        status(source, state, now).code(),
        state.problem(),
        state.failures(),
        state.failingSince(),
        state.lastAttemptAt(),
        state.lastSuccessAt(),
        state.lastItemAt(),
        state.rhythm().perDay(now),
        lag == null ? null : lag.toSeconds(),
        source.enabled() ? state.nextAt() : null);
  }

  /** How the feed is, in a word. */
  public static FeedStatus status(FeedSource source, FeedState state, Instant now) {
    if (!source.enabled()) {
      return FeedStatus.OFF;
    }
    if (state.parked()) {
      return FeedStatus.PARKED;
    }
    if (state.failures() > 0) {
      return FeedStatus.FAILING;
    }
    if (state.lastSuccessAt() == null) {
      return FeedStatus.WAITING;
    }
    return isSilent(state, now) ? FeedStatus.SILENT : FeedStatus.HEALTHY;
  }

  private static boolean isSilent(FeedState state, Instant now) {
    Instant last = state.lastItemAt();
    if (last == null) {
      return true;
    }
    Duration usual =
        state
            .rhythm()
            .gap(last)
            .map(gap -> gap.multipliedBy(SILENCE_IN_GAPS))
            .orElse(LEAST_SILENCE);
    Duration patience = usual.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : usual;
    return Duration.between(last, now).compareTo(patience) > 0;
  }
}
