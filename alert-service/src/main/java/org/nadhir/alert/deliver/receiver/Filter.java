package org.nadhir.alert.deliver.receiver;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Severity;

/**
 * Of which alerts a receiver wants to hear.
 *
 * @param theatres ids of theatres; empty for all, also for alerts that belong to none
 * @param keys what rules count by, such as {@code RUS>UKR}; empty for all
 * @param rules ids of rules; empty for all
 * @param least severity from which on it wants to hear
 */
public record Filter(Set<String> theatres, Set<String> keys, Set<String> rules, Severity least) {
  public Filter {
    theatres = Set.copyOf(theatres);
    keys = Set.copyOf(keys);
    rules = Set.copyOf(rules);
  }

  /** Whether it is about what the receiver follows, whatever its severity. */
  public boolean covers(@Nullable String theatre, String key, String rule) {
    return (theatres.isEmpty() || (theatre != null && theatres.contains(theatre)))
        && (keys.isEmpty() || keys.contains(key))
        && (rules.isEmpty() || rules.contains(rule));
  }

  /** Whether the severity is high enough. */
  public boolean reaches(Severity severity) {
    return severity.compareTo(least) >= 0;
  }
}
