package org.nadhir.cli.backtest;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.backtest.source.Place;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;

/** What was read of one place. */
sealed interface Read {

  /**
   * An article; its text is gone.
   *
   * @param id its id
   * @param fate what becomes of it, unless another copy of it comes first
   * @param at its time of publication
   * @param checksum a number of its bytes
   * @param origin where it stands on {@code news.articles}, if it does
   * @param report what it says, if any rule could count that
   * @param revision which text of the article it is
   */
  record Copy(
      String id,
      Fate fate,
      @Nullable Instant at,
      long checksum,
      @Nullable Origin origin,
      @Nullable SignalReport report,
      int revision)
      implements Read {

    /** The copy that counts comes first; two that are equal say the same. */
    static final Comparator<Copy> FIRST =
        Comparator.comparing(Copy::revision, Comparator.reverseOrder())
            .thenComparing(Copy::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Copy::checksum)
            .thenComparing(
                Copy::origin,
                Comparator.nullsLast(
                    Comparator.comparing(Origin::partition).thenComparing(Origin::offset)));

    /** Whether this copy counts rather than the other. */
    boolean isBefore(Copy other) {
      return FIRST.compare(this, other) < 0;
    }
  }

  /**
   * No article.
   *
   * @param place where
   * @param reason kind of mistake, as ingest-service counts it
   * @param what what is wrong, with what is allowed
   */
  record Unreadable(Place place, String reason, String what) implements Read {
    static final Comparator<Unreadable> ORDER =
        Comparator.comparing(Unreadable::place)
            .thenComparing(Unreadable::reason)
            .thenComparing(Unreadable::what);
  }
}
