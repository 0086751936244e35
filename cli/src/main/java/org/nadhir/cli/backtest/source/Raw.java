package org.nadhir.cli.backtest.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Origin;

/**
 * One article as its source has it.
 *
 * @param place where it stands
 * @param form what the bytes are
 * @param bytes its bytes; not copied
 * @param origin where it stands on {@code news.articles}, if it does
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, and never compared.
public record Raw(Place place, Form form, byte[] bytes, @Nullable Origin origin) {
  public Raw {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(bytes, "bytes");
  }
}
