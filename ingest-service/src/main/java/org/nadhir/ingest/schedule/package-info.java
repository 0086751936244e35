/**
 * When each feed is asked again, and how it is: pure, by the clock and the randomness that it is
 * given.
 *
 * <p>A {@link org.nadhir.ingest.schedule.FeedState} is all that is remembered of a feed. A {@link
 * org.nadhir.ingest.schedule.Visit} says what asking it came to; {@link
 * org.nadhir.ingest.schedule.Schedule} makes the next state of both. {@link
 * org.nadhir.ingest.schedule.Hosts} keeps the distance between two requests to one host.
 */
@NullMarked
package org.nadhir.ingest.schedule;

import org.jspecify.annotations.NullMarked;
