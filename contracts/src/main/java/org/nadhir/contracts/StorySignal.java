package org.nadhir.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a story says by one type of signal.
 *
 * @param type the type
 * @param mode which form of it, if the type has several
 * @param status how the text stands to it
 * @param adds its weight in points of risk
 */
public record StorySignal(SignalType type, @Nullable String mode, Status status, double adds) {
  public StorySignal {
    Objects.requireNonNull(type, "signal.type");
    Objects.requireNonNull(status, "signal.status");
  }
}
