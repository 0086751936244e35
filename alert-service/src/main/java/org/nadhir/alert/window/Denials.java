package org.nadhir.alert.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * Which claims were denied, as articles come in by time.
 *
 * <p>A denial meets the claims of the last {@link #REACH} that report the same type, in no other
 * mode, by one of the same actors, and at no other target. The first denial of a claim stands; a
 * claim that is made again afterwards is not touched.
 */
final class Denials {
  /** How far back a denial reaches. */
  static final Duration REACH = Duration.ofHours(72);

  private static final Set<Status> CLAIMS =
      Set.of(Status.ASSERTED, Status.PLANNED, Status.CONDITIONAL, Status.REPORTED);

  private final Map<SignalType, Deque<Claim>> claims = new EnumMap<>(SignalType.class);
  private final Map<Claim, Denial> denied = new HashMap<>();

  /**
   * A signal that can be denied.
   *
   * @param observation its article
   * @param index its place among the signals of the article
   */
  record Claim(Observation observation, int index) {
    Signal signal() {
      return observation.signals().get(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Claim claim
          && claim.index == index
          && claim.observation.articleId().equals(observation.articleId());
    }

    @Override
    public int hashCode() {
      return 31 * observation.articleId().hashCode() + index;
    }
  }

  /** Takes the next article in; returns the claims that it is the first to deny. */
  Set<Claim> enter(Observation observation) {
    List<Signal> signals = observation.signals();
    for (int i = 0; i < signals.size(); i++) {
      if (isClaim(signals.get(i))) {
        of(signals.get(i).type()).addLast(new Claim(observation, i));
      }
    }
    Map<Claim, Denial> met = new LinkedHashMap<>();
    for (Signal signal : signals) {
      if (signal.status() == Status.DENIED && signal.actor() != null) {
        meet(observation, signal, met);
      }
    }
    denied.putAll(met);
    return met.keySet();
  }

  /** Takes the latest article out again, with what it denied. */
  void leave(Observation observation, Set<Claim> met) {
    met.forEach(denied::remove);
    for (Signal signal : observation.signals()) {
      if (isClaim(signal)) {
        of(signal.type()).removeLast();
      }
    }
  }

  /** The denial of a signal, by its place among those of its article. */
  Optional<Denial> of(Observation observation, int index) {
    return denied.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(denied.get(new Claim(observation, index)));
  }

  private static boolean isClaim(Signal signal) {
    return signal.intensity() > 0 && CLAIMS.contains(signal.status());
  }

  private void meet(Observation observation, Signal denial, Map<Claim, Denial> met) {
    Instant limit = observation.at().minus(REACH);
    Iterator<Claim> latestFirst = of(denial.type()).descendingIterator();
    while (latestFirst.hasNext()) {
      Claim claim = latestFirst.next();
      if (claim.observation().at().isBefore(limit)) {
        return;
      }
      if (meets(denial, claim.signal()) && !denied.containsKey(claim)) {
        met.putIfAbsent(
            claim, new Denial(observation, denial, isWithdrawn(denial, claim.signal())));
      }
    }
  }

  private Deque<Claim> of(SignalType type) {
    return claims.computeIfAbsent(type, t -> new ArrayDeque<>());
  }

  private static boolean meets(Signal denial, Signal claim) {
    return (denial.mode() == null || claim.mode() == null || denial.mode().equals(claim.mode()))
        && share(denial.actor(), claim.actor())
        && (denial.target() == null
            || claim.target() == null
            || share(denial.target(), claim.target()));
  }

  private static boolean isWithdrawn(Signal denial, Signal claim) {
    return denial.speaker() != null
        && (claim.status() == Status.REPORTED || share(denial.speaker(), claim.speaker()));
  }

  /** Whether one code stands in both; several in one are joined by a plus. */
  private static boolean share(@Nullable String codes, @Nullable String others) {
    if (codes == null || others == null) {
      return false;
    }
    if (codes.indexOf('+') < 0 && others.indexOf('+') < 0) {
      return codes.equals(others);
    }
    List<String> known = Arrays.asList(others.split("\\+"));
    return Arrays.stream(codes.split("\\+")).anyMatch(known::contains);
  }
}
