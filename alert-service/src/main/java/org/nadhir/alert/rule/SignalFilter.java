package org.nadhir.alert.rule;

import java.util.Set;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Tier;

/**
 * Which signals of which articles a condition looks at; a part that is empty lets all through.
 *
 * @param types types of signals
 * @param modes modes of signals
 * @param statuses statuses of signals
 * @param languages languages of articles, ISO 639-1
 * @param tiers tiers of outlets
 * @param families families of outlets
 */
public record SignalFilter(
    Set<SignalType> types,
    Set<String> modes,
    Set<Status> statuses,
    Set<String> languages,
    Set<Tier> tiers,
    Set<String> families) {

  /** Everything. */
  public static final SignalFilter ALL =
      new SignalFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public SignalFilter {
    types = Set.copyOf(types);
    modes = Set.copyOf(modes);
    statuses = Set.copyOf(statuses);
    languages = Set.copyOf(languages);
    tiers = Set.copyOf(tiers);
    families = Set.copyOf(families);
  }

  /** Whether it asks for nothing but what lowers the risk. */
  public boolean isEasing() {
    return types.equals(Set.of(SignalType.DE_ESCALATION)) || statuses.equals(Set.of(Status.EASED));
  }

  /** Whether the article is one of them. */
  public boolean accepts(Observation observation) {
    Outlet outlet = observation.article().outlet();
    return (languages.isEmpty() || languages.contains(observation.article().language()))
        && (tiers.isEmpty() || tiers.contains(outlet.tier()))
        && (families.isEmpty() || families.contains(outlet.family()));
  }

  /** Whether the article is looked at: it is one of them and, if signals are named, has one. */
  boolean looksAt(Observation observation) {
    if (!accepts(observation)) {
      return false;
    }
    if (types.isEmpty() && modes.isEmpty()) {
      return true;
    }
    for (Signal signal : observation.signals()) {
      if (acceptsOfAnyStatus(signal)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the signal is one of them. */
  public boolean accepts(Signal signal) {
    return acceptsOfAnyStatus(signal) && (statuses.isEmpty() || statuses.contains(signal.status()));
  }

  /** Whether the signal is one of them but for its status. */
  boolean acceptsOfAnyStatus(Signal signal) {
    return (types.isEmpty() || types.contains(signal.type()))
        && (modes.isEmpty() || (signal.mode() != null && modes.contains(signal.mode())));
  }
}
