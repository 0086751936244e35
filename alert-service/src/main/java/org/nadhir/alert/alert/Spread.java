package org.nadhir.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;

/** What reports say on the keys that rules count by. */
public final class Spread {
  private static final Duration FUTURE_TOLERANCE = Duration.ofHours(1);

  private final RuleBook rules;
  private final AlertKeys keys;

  /** Why a report counts on no key; the words stand in metrics, logs and headers. */
  public enum Reason {
    /** Its article has no time of publication. */
    UNDATED,
    /** Its article is dated after it was fetched. */
    FUTURE,
    /** Its article is dated before 1970, which no horizon reaches. */
    BEYOND_HORIZON
  }

  /** The spread over the keys of these rules. */
  public Spread(RuleBook rules, AlertKeys keys) {
    this.rules = rules;
    this.keys = keys;
  }

  /**
   * Why a report counts on no key, if it does not.
   *
   * @param at time of publication of its article
   * @param seen when the article was fetched
   */
  public static Optional<Reason> aside(@Nullable Instant at, Instant seen) {
    if (at == null) {
      return Optional.of(Reason.UNDATED);
    }
    if (at.isAfter(seen.plus(FUTURE_TOLERANCE))) {
      return Optional.of(Reason.FUTURE);
    }
    return at.isBefore(Instant.EPOCH) ? Optional.of(Reason.BEYOND_HORIZON) : Optional.empty();
  }

  /** What a dated report says on each key that some rule counts by; nothing if it is silent. */
  public Map<AlertKey, Observation> of(SignalReport report) {
    Map<AlertKey, Observation> spread = new LinkedHashMap<>();
    Instant at = report.article().publishedAt();
    if (at == null) {
      return spread;
    }
    for (KeyType type : KeyType.values()) {
      if (rules.countsBy(type)) {
        byName(type, report)
            .forEach(
                (name, signals) ->
                    key(type, name).ifPresent(k -> spread.put(k, said(report, at, signals))));
      }
    }
    return spread;
  }

  private Optional<AlertKey> key(KeyType type, String name) {
    return rules.counts(type, name) ? keys.of(type, name) : Optional.empty();
  }

  private static Observation said(SignalReport report, Instant at, List<Signal> signals) {
    return new Observation(
        report.articleId(),
        at,
        report.article(),
        report.fingerprint(),
        report.wireCredit(),
        signals,
        report.ordinals(),
        report.revision(),
        report.figures());
  }

  private static Map<String, List<Signal>> byName(KeyType type, SignalReport report) {
    return switch (type) {
      case OUTLET -> Map.of(report.article().outlet().id(), report.signals());
      case ALL -> Map.of("all", report.signals());
      default -> bySignals(type, report.signals());
    };
  }

  private static Map<String, List<Signal>> bySignals(KeyType type, List<Signal> signals) {
    Map<String, List<Signal>> byName = new LinkedHashMap<>();
    for (Signal signal : signals) {
      for (String name : names(type, signal)) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(signal);
      }
    }
    return byName;
  }

  private static Set<String> names(KeyType type, Signal signal) {
    return switch (type) {
      case THEATRE -> new LinkedHashSet<>(signal.theatres());
      case ACTOR -> codes(signal.actor());
      case COUNTRY -> {
        Set<String> both = codes(signal.actor());
        both.addAll(codes(signal.target()));
        yield both;
      }
      case DYAD -> dyads(signal);
      case TYPE -> Set.of(signal.type().code());
      case OUTLET, ALL -> Set.of();
    };
  }

  private static Set<String> dyads(Signal signal) {
    Set<String> dyads = new LinkedHashSet<>();
    for (String actor : codes(signal.actor())) {
      for (String target : codes(signal.target())) {
        if (!actor.equals(target)) {
          dyads.add(actor + ">" + target);
        }
      }
    }
    return dyads;
  }

  private static Set<String> codes(@Nullable String joined) {
    return joined == null
        ? new LinkedHashSet<>()
        : new LinkedHashSet<>(Arrays.asList(joined.split("\\+")));
  }
}
