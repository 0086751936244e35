package org.nadhir.ingest.poll;

import java.util.function.BooleanSupplier;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.schedule.FeedState;
import org.nadhir.ingest.schedule.Visit;

/** Asks a feed. */
@FunctionalInterface
interface Visiting {
  /**
   * Asks the feed, whose host the caller has taken, and gives the host back.
   *
   * @param stop whether to leave off as soon as possible
   */
  Visit visit(FeedSource source, FeedState state, BooleanSupplier stop);
}
