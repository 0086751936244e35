package org.nadhir.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between two visits: the value on {@code news.feeds}. Times are UTC.
 *
 * @param feed id of the feed
 * @param version how often it was changed; of two states the higher version holds
 * @param url its address, as the list of sources had it
 * @param movedTo where the feed has moved to for good, as its server says
 * @param etag entity tag of what was read last
 * @param lastModified date of what was read last, as the server wrote it
 * @param nextAt when it is asked next, at the earliest
 * @param lastAttemptAt when it was asked last
 * @param lastSuccessAt when it last gave a feed, or said that nothing has changed
 * @param lastItemAt when it last had something new
 * @param failures how often in a row it has failed
 * @param failingSince when the first of these failures was
 * @param problem what the last of these failures was
 * @param parked whether it has failed for so long that it is hardly asked any more
 * @param rhythm how many new items it had, hour by hour
 * @param lag time from publication to fetching of the newest of its last new items
 * @param seen digests of the items that have been passed on
 */
public record FeedState(
    String feed,
    long version,
    URI url,
    @Nullable URI movedTo,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant nextAt,
    @Nullable Instant lastAttemptAt,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastItemAt,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String problem,
    boolean parked,
    Rhythm rhythm,
    @Nullable Duration lag,
    List<Long> seen) {

  public FeedState {
    seen = List.copyOf(seen);
  }

  /** That of a feed that nobody has asked yet. */
  public static FeedState fresh(String feed, URI url, Instant nextAt) {
    return new FeedState(
        feed,
        0,
        url,
        null,
        null,
        null,
        nextAt,
        null,
        null,
        null,
        0,
        null,
        null,
        false,
        Rhythm.NONE,
        null,
        List.of());
  }

  /** The same, to be asked at this time as if it had never failed, whatever it gave before. */
  public FeedState resumed(Instant at) {
    return of(url, movedTo, at);
  }

  /** The same under the address that the list of sources has now. */
  public FeedState at(URI address, Instant now) {
    return address.equals(url) ? this : of(address, null, now);
  }

  private FeedState of(URI address, @Nullable URI moved, Instant at) {
    return new FeedState(
        feed,
        version + 1,
        address,
        moved,
        null,
        null,
        at,
        lastAttemptAt,
        lastSuccessAt,
        lastItemAt,
        0,
        null,
        null,
        false,
        rhythm,
        lag,
        seen);
  }

  /** Where the feed is asked. */
  public URI address() {
    return movedTo == null ? url : movedTo;
  }
}
