package org.nadhir.alert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Share;
import org.nadhir.alert.window.Story;
import org.nadhir.contracts.SignalType;

/** How far a ladder has been climbed. */
final class Climb implements Gauge {
  private final List<Rung> rungs;

  /** One step: the stories that could reach it, by the first of their articles that does. */
  static final class Rung {
    private final Tally tally;
    private final Map<Story, Share> shares = new HashMap<>();
    private final Reaching reaching = new Reaching(Contribution::micros);
    private final Reaching undenied = new Reaching(Contribution::undenied);

    Rung(Tally tally) {
      this.tally = tally;
    }

    private void look(Story story) {
      drop(story);
      Share share = tally.look(story);
      if (share != null) {
        shares.put(story, share);
        reaching.add(share);
        undenied.add(share);
      }
    }

    private void drop(Story story) {
      tally.drop(story);
      Share share = shares.remove(story);
      if (share != null) {
        reaching.remove(share);
        undenied.remove(share);
      }
    }
  }

  /** Shares by the first article that reaches the step. */
  private static final class Reaching {
    private final ToLongFunction<Contribution> weight;
    private final TreeMap<Observation, Share> byFirst = new TreeMap<>(Observation.ORDER);

    Reaching(ToLongFunction<Contribution> weight) {
      this.weight = weight;
    }

    private Optional<Observation> first(Share share) {
      return share.contributions().stream()
          .filter(c -> weight.applyAsLong(c) > 0)
          .map(Contribution::observation)
          .min(Observation.ORDER);
    }

    void add(Share share) {
      first(share).ifPresent(first -> byFirst.put(first, share));
    }

    void remove(Share share) {
      first(share).ifPresent(byFirst::remove);
    }

    Map.@Nullable Entry<Observation, Share> notBefore(@Nullable Observation last) {
      return last == null ? byFirst.firstEntry() : byFirst.ceilingEntry(last);
    }
  }

  Climb(List<Rung> rungs) {
    this.rungs = rungs;
  }

  @Override
  public void look(Story story) {
    rungs.forEach(rung -> rung.look(story));
  }

  @Override
  public void drop(Story story) {
    rungs.forEach(rung -> rung.drop(story));
  }

  @Override
  public Unit unit() {
    return Unit.STORIES;
  }

  @Override
  public double value() {
    return reached(false).size();
  }

  @Override
  public double undenied() {
    return reached(true).size();
  }

  /** What reached each step, from the lowest on. */
  private List<Share> reached(boolean undenied) {
    List<Share> reached = new ArrayList<>();
    Observation last = null;
    for (Rung rung : rungs) {
      var next = (undenied ? rung.undenied : rung.reaching).notBefore(last);
      if (next == null) {
        break;
      }
      last = next.getKey();
      reached.add(next.getValue());
    }
    return reached;
  }

  @Override
  public int stories() {
    return (int) reached(false).stream().map(Share::story).distinct().count();
  }

  @Override
  public int families() {
    return (int) reached(false).stream().map(share -> share.story().voice()).distinct().count();
  }

  @Override
  public boolean official() {
    return reached(false).stream().anyMatch(Share::official);
  }

  @Override
  public Map<SignalType, Integer> signals() {
    Map<SignalType, Integer> signals = new EnumMap<>(SignalType.class);
    reached(false).stream()
        .flatMap(share -> share.contributions().stream())
        .filter(c -> c.micros() > 0)
        .forEach(c -> signals.merge(c.signal().type(), 1, Integer::sum));
    return signals;
  }

  /** The shares that reached a step; a story that reached several steps has one for each. */
  @Override
  public Collection<Share> shares() {
    return reached(false);
  }

  @Override
  public Collection<Discounted> discounts() {
    Map<String, Discounted> all = new LinkedHashMap<>();
    rungs.forEach(rung -> rung.tally.discounts().forEach(d -> all.putIfAbsent(d.place(), d)));
    return all.values();
  }
}
