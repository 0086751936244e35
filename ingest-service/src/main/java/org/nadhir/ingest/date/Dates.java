package org.nadhir.ingest.date;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as feeds and pages give it. */
public final class Dates {
  private Dates() {}

  /** The instant of a date, or nothing. */
  public static Optional<Instant> read(String text, @Nullable ZoneId homeZone) {
    return Optional.empty();
  }
}
