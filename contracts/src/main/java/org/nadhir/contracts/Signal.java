package org.nadhir.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing an article reports that raises or lowers the risk of conflict.
 *
 * @param type what kind of thing
 * @param mode which form of it, such as {@code threatened} or {@code imposed} for sanctions; absent
 *     for types that have one form only
 * @param status how the text stands to it
 * @param actor who does it: ISO 3166-1 alpha-3 or organisation code; several are joined by {@code
 *     +}; absent when the sentence names none
 * @param target whom or where it is aimed at, written as {@code actor}
 * @param speaker who says or denies it, written as {@code actor}
 * @param theatres ids of the theatres it belongs to
 * @param magnitude how much, if the text says so
 * @param intensity risk of the type and mode, from -10 (easing) to +10, before status is weighed
 * @param evidence where the article says so
 */
public record Signal(
    SignalType type,
    @Nullable String mode,
    Status status,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String speaker,
    List<String> theatres,
    @Nullable Magnitude magnitude,
    double intensity,
    Evidence evidence) {
  public Signal {
    Objects.requireNonNull(type, "signal.type");
    Objects.requireNonNull(status, "signal.status");
    Objects.requireNonNull(evidence, "signal.evidence");
    theatres = theatres == null ? List.of() : List.copyOf(theatres);
  }
}
