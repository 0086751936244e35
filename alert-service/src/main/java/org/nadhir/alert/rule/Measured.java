package org.nadhir.alert.rule;

import java.util.Collection;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Share;
import org.nadhir.alert.window.Story;
import org.nadhir.contracts.SignalType;

/** A number that is read from the totals of a tally, which may be held against an earlier one. */
final class Measured implements Gauge {
  private final Tally tally;
  private final @Nullable Tally before;
  private final Unit unit;
  private final ToDoubleFunction<Totals> number;

  /**
   * A gauge.
   *
   * @param tally the stories behind the number
   * @param before what they are held against, if anything; it is kept up to date too
   * @param unit what a story adds to it
   * @param number the number
   */
  Measured(Tally tally, @Nullable Tally before, Unit unit, ToDoubleFunction<Totals> number) {
    this.tally = tally;
    this.before = before;
    this.unit = unit;
    this.number = number;
  }

  @Override
  public void look(Story story) {
    tally.look(story);
    if (before != null) {
      before.look(story);
    }
  }

  @Override
  public void drop(Story story) {
    tally.drop(story);
    if (before != null) {
      before.drop(story);
    }
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public double value() {
    return number.applyAsDouble(tally.totals());
  }

  @Override
  public double undenied() {
    return number.applyAsDouble(tally.undenied());
  }

  @Override
  public int stories() {
    return tally.totals().stories();
  }

  @Override
  public int families() {
    return tally.totals().families();
  }

  @Override
  public boolean official() {
    return tally.official();
  }

  @Override
  public Map<SignalType, Integer> signals() {
    return tally.totals().signals();
  }

  @Override
  public Collection<Share> shares() {
    return tally.shares();
  }

  @Override
  public Collection<Discounted> discounts() {
    return tally.discounts();
  }
}
