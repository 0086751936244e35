package org.nadhir.alert.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.nadhir.contracts.Severity;

/**
 * One alert of a track, from its first crossing on.
 *
 * @param steps its changes, earliest first, at least one
 */
public record Episode(List<Step> steps) {
  public Episode {
    steps = List.copyOf(steps);
  }

  /** Event time of the first crossing. */
  public Instant startsAt() {
    return steps.get(0).startsAt();
  }

  /** The latest change. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The highest severity that it has had. */
  public Severity peak() {
    return steps.stream()
        .map(step -> step.life().severity())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The change after which its value was highest; of several the latest. */
  public Step height() {
    return steps.stream().reduce((a, b) -> b.value() >= a.value() ? b : a).orElseThrow();
  }

  /** Whether the alert is resolved or retracted. */
  public boolean isOver() {
    return last().life().isOver();
  }

  /** The alert as it was after its first {@code count} changes. */
  public Episode first(int count) {
    return new Episode(steps.subList(0, count));
  }
}
