package org.nadhir.alert.rule;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Share;
import org.nadhir.alert.window.Story;
import org.nadhir.contracts.SignalType;

/** The gauges of a combination, read together. */
final class Joint implements Gauge {
  private final Combination.Kind kind;
  private final List<Member> members;

  /** A gauge and the value from which on it holds. */
  record Member(Gauge gauge, double atLeast) {
    private double share() {
      return gauge.value() / atLeast;
    }

    private double undenied() {
      return gauge.undenied() / atLeast;
    }
  }

  Joint(Combination.Kind kind, List<Member> members) {
    this.kind = kind;
    this.members = members;
  }

  @Override
  public void look(Story story) {
    members.forEach(member -> member.gauge().look(story));
  }

  @Override
  public void drop(Story story) {
    members.forEach(member -> member.gauge().drop(story));
  }

  @Override
  public double value() {
    return together(Member::share);
  }

  @Override
  public double undenied() {
    return together(Member::undenied);
  }

  private double together(ToDoubleFunction<Member> share) {
    DoubleStream shares = members.stream().mapToDouble(share);
    return switch (kind) {
      case ALL -> shares.min().orElse(0);
      case ANY -> shares.max().orElse(0);
      case NOT -> shares.max().orElse(0) < 1 ? 1 : 0;
    };
  }

  /** Those whose stories stand behind the value. */
  private Stream<Gauge> behind() {
    return switch (kind) {
      case ALL -> members.stream().map(Member::gauge);
      case ANY -> members.stream().filter(member -> member.share() >= 1).map(Member::gauge);
      case NOT -> Stream.empty();
    };
  }

  private Stream<Share> counting() {
    return behind().flatMap(gauge -> gauge.shares().stream()).filter(Share::counts);
  }

  @Override
  public int stories() {
    return (int) counting().map(Share::story).distinct().count();
  }

  @Override
  public int families() {
    return (int) counting().map(share -> share.story().voice()).distinct().count();
  }

  @Override
  public boolean official() {
    return behind().anyMatch(Gauge::official);
  }

  @Override
  public Map<SignalType, Integer> signals() {
    Map<SignalType, Integer> signals = new EnumMap<>(SignalType.class);
    counting()
        .flatMap(share -> share.contributions().stream())
        .distinct()
        .filter(c -> c.micros() > 0)
        .forEach(c -> signals.merge(c.signal().type(), 1, Integer::sum));
    return signals;
  }

  @Override
  public Collection<Share> shares() {
    return behind().flatMap(gauge -> gauge.shares().stream()).toList();
  }

  @Override
  public Collection<Discounted> discounts() {
    Map<String, Discounted> all = new LinkedHashMap<>();
    behind().forEach(g -> g.discounts().forEach(d -> all.putIfAbsent(d.place(), d)));
    return all.values();
  }
}
