package org.nadhir.alert.rule;

import java.util.Set;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * Which signals a condition looks at.
 *
 * @param types the types, or none for all
 * @param modes the modes, or none for all
 * @param statuses the statuses, or none for all that carry weight
 */
public record SignalFilter(Set<SignalType> types, Set<String> modes, Set<Status> statuses) {
  public SignalFilter {
    types = Set.copyOf(types);
    modes = Set.copyOf(modes);
    statuses = Set.copyOf(statuses);
  }

  /** Whether the signal is one of them. */
  public boolean accepts(Signal signal) {
    return (types.isEmpty() || types.contains(signal.type()))
        && (modes.isEmpty() || (signal.mode() != null && modes.contains(signal.mode())))
        && (statuses.isEmpty() || statuses.contains(signal.status()));
  }
}
